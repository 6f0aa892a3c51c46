import { Combobox } from '@grafana/ui';
import React from 'react';
import { numbered, placeOf, useChoices, type ChoiceProps } from './choices';

/** An option that is one of a list. */
export function SelectEditor(props: ChoiceProps<unknown>) {
  const { value, onChange, item, id } = props;
  const choices = useChoices(props);
  const shared = { id, options: numbered(choices), value: placeOf(choices, value) ?? null };
  if (item.settings?.isClearable) {
    return <Combobox {...shared} isClearable onChange={(chosen) => onChange(chosen && choices[chosen.value]?.value)} />;
  }
  return <Combobox {...shared} onChange={(chosen) => onChange(choices[chosen.value]?.value)} />;
}
