import { MultiCombobox } from '@grafana/ui';
import React from 'react';
import { numbered, placeOf, useChoices, type ChoiceProps } from './choices';

/** An option that is several of a list. */
export function MultiSelectEditor(props: ChoiceProps<unknown[] | undefined>) {
  const { value = [], onChange, id } = props;
  const choices = useChoices(props);
  return (
    <MultiCombobox
      id={id}
      options={numbered(choices)}
      value={value.flatMap((chosen) => placeOf(choices, chosen) ?? [])}
      onChange={(chosen) => onChange(chosen.map((choice) => choices[choice.value]?.value))}
    />
  );
}
