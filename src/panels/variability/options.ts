import { SORTS, type Sort } from './model/sort';

export interface VariabilityOptions {
  readonly sort: Sort;
  /** Dashboard variable that a click sets, and the column that it takes the value from; "" follows data links. */
  readonly variable: string;
  readonly column: string;
}

export const defaults: VariabilityOptions = { sort: 'spread', variable: '', column: 'group' };

/** Reads saved options, which may come from a provisioned file or another version, and fills in the defaults. */
export function resolveOptions(raw: unknown): VariabilityOptions {
  const saved = typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  const { variable, column } = saved;
  return {
    sort: SORTS.find((sort) => sort === saved['sort']) ?? defaults.sort,
    variable: typeof variable === 'string' ? variable : defaults.variable,
    column: typeof column === 'string' && column !== '' ? column : defaults.column,
  };
}
