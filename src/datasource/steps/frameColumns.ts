import { type DataFrameDTO, type FieldDTO } from '@grafana/data';

/** How many rows a frame has. */
export const rowCount = ({ fields }: DataFrameDTO): number => fields[0]?.values?.length ?? 0;

/** A column by its name, in any case where none is written exactly so. */
export function findColumn({ fields }: DataFrameDTO, name: string): FieldDTO | undefined {
  const wanted = name.toLowerCase();
  return fields.find((field) => field.name === name) ?? fields.find((field) => field.name.toLowerCase() === wanted);
}

/**
 * The texts of a column by its name or, where that is empty, of the first of some usual ones. Throws a sentence that
 * names the columns where there is none.
 */
export function columnTexts(frame: DataFrameDTO, name: string, usual: readonly string[]): readonly string[] {
  const column = (name === '' ? usual : [name])
    .map((each) => findColumn(frame, each))
    .find((each) => each !== undefined);
  if (column === undefined) {
    const known = frame.fields.map((field) => field.name).join(', ');
    throw new Error(
      name === ''
        ? `Name the column to look into. Known are ${known}.`
        : `There is no column "${name}". Known are ${known}.`
    );
  }
  return Array.from({ length: rowCount(frame) }, (_, row) => cellText(column, row));
}

/** One value of a column as text; "" for none. */
export function cellText({ values }: FieldDTO, row: number): string {
  const value: unknown = values?.[row];
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

/** The columns of some rows of a frame, those left out whose names are taken. */
export const rowsOf = ({ fields }: DataFrameDTO, rows: readonly number[], taken: readonly FieldDTO[]): FieldDTO[] =>
  fields
    .filter(({ name }) => !taken.some((field) => field.name === name))
    .map((field) => ({ ...field, values: rows.map((row): unknown => field.values?.[row] ?? null) }));
