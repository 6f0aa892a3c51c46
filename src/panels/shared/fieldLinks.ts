import { type DataFrame, type LinkModel } from '@grafana/data';

/** The data links of one value, as the dashboard configured them; none where there is no value to follow. */
export function fieldLinks(frame: DataFrame, field: string, row: number): readonly LinkModel[] {
  const found = frame.fields.find(({ name }) => name === field);
  const value: unknown = found?.values[row];
  if (value === null || value === undefined || value === '') {
    return [];
  }
  return (found?.config.links?.length ?? 0) > 0 ? (found?.getLinks?.({ valueRowIndex: row }) ?? []) : [];
}
