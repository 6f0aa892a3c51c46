import { type DataFrameDTO } from '@grafana/data';

/** A frame with other values in one column; writers refuse what these scenes need. */
export const withValues = (
  frame: DataFrameDTO,
  column: string,
  change: (value: unknown, row: number) => unknown
): DataFrameDTO => ({
  ...frame,
  fields: frame.fields.map((field) =>
    field.name === column ? { ...field, values: (field.values ?? []).map(change) } : field
  ),
});

/** A frame that lacks a column. */
export const without = (frame: DataFrameDTO, column: string): DataFrameDTO => ({
  ...frame,
  fields: frame.fields.filter(({ name }) => name !== column),
});

/** A frame as a later version of the plugin will write it. */
export const ofNewerVersion = (frame: DataFrameDTO): DataFrameDTO => ({
  ...frame,
  meta: { ...frame.meta, custom: { ...frame.meta?.custom, version: 99 } },
});

/** A frame with each row so many times. */
export const repeatedRows = (frame: DataFrameDTO, times: number): DataFrameDTO => ({
  ...frame,
  fields: frame.fields.map((field) => ({
    ...field,
    values: (field.values ?? []).flatMap((value: unknown) => Array.from({ length: times }, () => value)),
  })),
});

/** A frame to join with this one: a verdict on each value of a column. */
export function verdictsOn(frame: DataFrameDTO, column: string): DataFrameDTO {
  const field = frame.fields.find(({ name }) => name === column)!;
  const values = [...new Set<unknown>(field.values ?? [])];
  return {
    refId: 'verdicts',
    fields: [
      { ...field, values },
      { name: 'verdict', type: field.type, values: values.map((_, place) => `verdict ${place}`) },
    ],
  };
}
