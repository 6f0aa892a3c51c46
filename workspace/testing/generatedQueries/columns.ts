/** A column that a generated query may use. */
export interface GeneratedColumn {
  readonly name: string;
  readonly type: 'bool' | 'datetime' | 'dynamic' | 'long' | 'real' | 'string' | 'timespan';
}

/** Values that bring rules into play, as KQL literals, the plainest first. */
export const literals: Readonly<Record<GeneratedColumn['type'], readonly string[]>> = {
  long: ['1', '0', '2', '5', '-3', '7', 'long(null)'],
  real: ['1.0', '0.5', '2.25', '-1.5', 'real(nan)', 'real(null)'],
  string: ['"a"', '""', '"A"', '"ab"', '"cmd.exe /c"', '"x_y-z"', '"cmd"', '"\u00c4b"', '"7"'],
  bool: ['true', 'false', 'bool(null)'],
  datetime: [
    'datetime(2024-01-01T00:00:00Z)',
    'datetime(2024-01-01T10:59:30Z)',
    'datetime(2024-02-29T23:00:00Z)',
    'datetime(null)',
  ],
  timespan: ['1h', '1d', '90s', '5m'],
  dynamic: [
    'dynamic([1,2])',
    'dynamic([])',
    'dynamic({"k":"a"})',
    'dynamic({"k":5,"l":null})',
    'dynamic("t")',
    'dynamic([null,"b"])',
    'dynamic(2.7)',
    'dynamic(7)',
    'dynamic("7")',
    'dynamic([2.7,1,"7"])',
    'dynamic(null)',
  ],
};

/** The columns of every generated table; `id` tells its rows apart. */
export const tableColumns: readonly GeneratedColumn[] = [
  { name: 'id', type: 'long' },
  { name: 'n', type: 'long' },
  { name: 'r', type: 'real' },
  { name: 's', type: 'string' },
  { name: 't', type: 'datetime' },
  { name: 'b', type: 'bool' },
  { name: 'd', type: 'dynamic' },
];
