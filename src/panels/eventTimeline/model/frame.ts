/** A column as the timeline sees it: frames of the data source and of tests both fit. */
export interface EventField {
  readonly name: string;
  readonly type?: unknown;
  readonly values?: readonly unknown[];
}

/** A frame as the timeline sees it. */
export interface EventFrame {
  readonly name?: string;
  readonly refId?: string;
  readonly fields: readonly EventField[];
}

/** A column by its name. */
export const fieldNamed = (frame: EventFrame, name: string): EventField | undefined =>
  name === '' ? undefined : frame.fields.find((field) => field.name === name);

/** One value of a column, as text; "" for none. */
export function textAt(field: EventField | undefined, row: number): string {
  const value = field?.values?.[row];
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
}

/** One value of a time column in epoch milliseconds; undefined for none. */
export function timeAt(field: EventField | undefined, row: number): number | undefined {
  const value = field?.values?.[row];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
