/** A dynamic value, as JSON. */
export class Dynamic {
  constructor(readonly json: unknown) {}
}

/** A cell. Whole numbers, dates and time spans (both in ticks) are bigints, reals numbers. A text is never null. */
export type Value = null | boolean | bigint | number | string | Dynamic;

/** A value together with its KQL type. */
export interface Typed {
  readonly type: string;
  readonly value: Value;
}

/** A table as rows of cells. */
export interface Rows {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Value[])[];
}

/** What stands for nothing in a column of this type. */
export const nothing = (type: string): Value => (type === 'string' ? '' : null);

/** The cell as the API writes it. */
export function answer(value: Value, type: string): unknown {
  if (value instanceof Dynamic) {
    return JSON.stringify(value.json);
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  if (type === 'datetime' || type === 'timespan') {
    return textOf({ type, value });
  }
  return Number.isFinite(Number(value)) ? Number(value) : String(value);
}

/** What `tostring()` makes of a value. */
export function textOf({ type, value }: Typed): string {
  if (value === null) {
    return '';
  }
  if (value instanceof Dynamic) {
    return typeof value.json === 'string' ? value.json : JSON.stringify(value.json);
  }
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  if (typeof value === 'bigint' && type === 'datetime') {
    const unixTicks = value - 621_355_968_000_000_000n;
    const seconds = new Date(Number(unixTicks / 10_000_000n) * 1000).toISOString().slice(0, 19);
    return `${seconds}.${String(unixTicks % 10_000_000n).padStart(7, '0')}Z`;
  }
  return typeof value === 'bigint' && type === 'timespan' ? clock(value) : String(value);
}

function clock(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const part = (unit: bigint, modulus: bigint): string => String((size / unit) % modulus).padStart(2, '0');
  const days = size / 864_000_000_000n;
  const rest = size % 10_000_000n;
  const time = [part(36_000_000_000n, 24n), part(600_000_000n, 60n), part(10_000_000n, 60n)].join(':');
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(7, '0')}`;
  return `${ticks < 0n ? '-' : ''}${days === 0n ? '' : `${days}.`}${time}${fraction}`;
}

/** A text that two values share exactly when KQL counts them as the same key of a group. */
export function keyOf(values: readonly Value[]): string {
  return JSON.stringify(
    values.map((value) =>
      value instanceof Dynamic
        ? { json: value.json }
        : typeof value === 'bigint'
          ? { whole: String(value) }
          : typeof value === 'number'
            ? { real: String(value) }
            : value
    )
  );
}
