import { RadioButtonGroup } from '@grafana/ui';
import React from 'react';
import { useChoices, type ChoiceProps } from './choices';

/** An option that is one of a few, all in sight. */
export function RadioEditor(props: ChoiceProps<unknown>) {
  const { value, onChange, item, id } = props;
  return (
    <RadioButtonGroup id={id} aria-label={item.name} options={useChoices(props)} value={value} onChange={onChange} />
  );
}
