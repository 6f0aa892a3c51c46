/** A value of JSON as the text of a cell: nothing for null, JSON for arrays and objects. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
