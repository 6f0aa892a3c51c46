import type { SelectFieldConfigSettings, SelectableValue, StandardEditorProps } from '@grafana/data';
import type { ComboboxOption } from '@grafana/ui';
import { isEqual } from 'lodash';
import { useEffect, useState } from 'react';

/** The props of an editor that offers a list. */
export type ChoiceProps<T> = StandardEditorProps<T, SelectFieldConfigSettings<unknown>>;

/** What there is to choose from: the option's own list, or what it makes of the panel's data. */
export function useChoices({
  item,
  context,
}: Pick<ChoiceProps<unknown>, 'item' | 'context'>): Array<SelectableValue<unknown>> {
  const { options = [], getOptions } = item.settings ?? {};
  const [made, setMade] = useState<Array<SelectableValue<unknown>>>();
  const { data } = context;
  useEffect(() => {
    let shown = true;
    void getOptions?.({ data }).then((choices) => shown && setMade(choices));
    return () => {
      shown = false;
    };
  }, [getOptions, data]);
  return made ?? options;
}

/** The choices for a list that knows only numbers: values may be anything, so each is named by its place. */
export function numbered(choices: Array<SelectableValue<unknown>>): Array<ComboboxOption<number>> {
  return choices.map(({ label, value, description }, place) => ({
    value: place,
    label: label ?? String(value),
    description,
  }));
}

/** The place of a value among the choices; undefined when it is none of them. */
export function placeOf(choices: Array<SelectableValue<unknown>>, value: unknown): number | undefined {
  const place = choices.findIndex((choice) => isEqual(choice.value, value));
  return place < 0 ? undefined : place;
}
