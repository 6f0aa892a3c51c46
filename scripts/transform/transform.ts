/** Works on rows of an export, without Grafana or a workspace, and returns what is printed as JSON. */
export type Transform = (
  rows: readonly Readonly<Record<string, unknown>>[],
  options: Readonly<Record<string, string>>
) => unknown;
