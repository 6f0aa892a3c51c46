import {
  type DataFrame,
  type DataFrameDTO,
  type FieldConfig,
  type FieldType,
  type QueryResultMetaNotice,
} from '@grafana/data';
import { err, ok, type Result } from '../core/result';

interface Kinds {
  /** Milliseconds since 1970 UTC. */
  time: number;
  number: number;
  string: string;
  boolean: boolean;
}
type Kind = keyof Kinds;

export interface Column<K extends Kind = Kind, N extends boolean = boolean> {
  readonly kind: K;
  readonly nullable: N;
  readonly config: FieldConfig;
  /** Frames may lack the column. */
  readonly mayLack?: boolean;
}
export type Schema = Readonly<Record<string, Column>>;

/** The row that a schema describes; null appears only where the column says so. */
export type Row<S extends Schema> = {
  readonly [C in keyof S]: Kinds[S[C]['kind']] | (S[C]['nullable'] extends true ? null : never);
};

/** One array per column, each `length` long: what models and layouts iterate over. */
export interface Columns<S extends Schema> {
  readonly length: number;
  readonly columns: { readonly [C in keyof S]: ReadonlyArray<Row<S>[C]> };
}

export type FrameProblem =
  | { readonly kind: 'missing-field'; readonly field: string }
  | { readonly kind: 'wrong-type'; readonly field: string; readonly expected: Kind; readonly actual: string }
  | { readonly kind: 'wrong-value'; readonly field: string; readonly row: number; readonly expected: Kind }
  | { readonly kind: 'short-field'; readonly field: string; readonly length: number; readonly expected: number }
  | { readonly kind: 'newer-version'; readonly supported: number; readonly found: number };

/** What rides along with the rows: notices for the panel header, and facts that the panel states in words. */
export interface FrameExtras {
  readonly refId?: string;
  readonly notices?: readonly QueryResultMetaNotice[];
  /** What was found, or why nothing was, in one sentence. */
  readonly summary?: string;
  /** The logs that it was found in, where there was a choice. */
  readonly schema?: string;
}

/** The one definition of a frame's columns; data source and panels both go through it. */
export interface FrameContract<S extends Schema> {
  readonly name: string;
  readonly version: number;
  readonly schema: S;
  /** Makes a frame of rows, in plain JSON arrays (snapshots break anything else). Throws on a value of another kind. */
  write(rows: ReadonlyArray<Row<S>>, extras?: FrameExtras): DataFrameDTO;
  /** Checks a frame and gives its columns, or every problem at once. Frames of other origin are judged by structure. */
  read(frame: DataFrame | DataFrameDTO): Result<Columns<S>, readonly FrameProblem[]>;
}

export const required = <K extends Kind>(kind: K, config: FieldConfig = {}): Column<K, false> => ({
  kind,
  nullable: false,
  config,
});
export const optional = <K extends Kind>(kind: K, config: FieldConfig = {}): Column<K, true> => ({
  kind,
  nullable: true,
  config,
});

/** A nullable column that came later: a frame written before reads as one of nulls. */
export const added = <K extends Kind>(kind: K, config: FieldConfig = {}): Column<K, true> => ({
  ...optional(kind, config),
  mayLack: true,
});

/**
 * Defines a frame. Version rule: an `added` column keeps the version; a renamed, retyped or removed column, or
 * a changed meaning, raises it, since snapshots keep frames for years.
 */
export function defineFrame<const S extends Schema>(name: string, version: number, schema: S): FrameContract<S> {
  const entries = Object.entries(schema);
  return {
    name,
    version,
    schema,
    write(rows, { refId, notices, summary, schema } = {}) {
      return {
        name,
        refId,
        meta: {
          notices: notices === undefined ? undefined : [...notices],
          custom: {
            contract: name,
            version,
            ...(summary === undefined ? {} : { summary }),
            ...(schema === undefined ? {} : { schema }),
          },
        },
        fields: entries.map(([field, column]) => ({
          name: field,
          type: column.kind as FieldType,
          config: { ...column.config },
          values: rows.map((row, index) => {
            const value = row[field] ?? null;
            if (!fits(value, column)) {
              throw new Error(`Frame ${name}, row ${index}: ${field} must be a ${column.kind}, got ${String(value)}`);
            }
            return value;
          }),
        })),
      };
    },
    read(frame) {
      const problems: FrameProblem[] = [];
      const found = stampedVersion(frame, name);
      if (found > version) {
        problems.push({ kind: 'newer-version', supported: version, found });
      }
      const columns: Record<string, readonly unknown[]> = {};
      const length = longestOf(frame, schema);
      for (const [field, column] of entries) {
        const actual = frame.fields.find((candidate) => candidate.name === field);
        if (actual === undefined && column.mayLack === true) {
          columns[field] = new Array<null>(length).fill(null);
          continue;
        }
        if (actual === undefined) {
          problems.push({ kind: 'missing-field', field });
          continue;
        }
        const type = String(actual.type);
        if (type !== column.kind) {
          problems.push({ kind: 'wrong-type', field, expected: column.kind, actual: type });
          continue;
        }
        const values: readonly unknown[] = actual.values ?? [];
        const row = values.findIndex((value) => !fits(value ?? null, column));
        if (row >= 0) {
          problems.push({ kind: 'wrong-value', field, row, expected: column.kind });
        }
        if (values.length < length) {
          problems.push({ kind: 'short-field', field, length: values.length, expected: length });
        }
        columns[field] = values;
      }
      return problems.length > 0 ? err(problems) : ok({ length, columns: columns as Columns<S>['columns'] });
    },
  };
}

/** Values of the longest of the columns that are read; frames made by hand or joined may be ragged. */
const longestOf = ({ fields }: DataFrame | DataFrameDTO, schema: Schema): number =>
  fields.reduce((most, { name, values }) => Math.max(most, Object.hasOwn(schema, name) ? (values?.length ?? 0) : 0), 0);

const fits = (value: unknown, { kind, nullable }: Column): boolean => {
  switch (kind) {
    case 'time':
    case 'number':
      return value === null ? nullable : typeof value === 'number' && Number.isFinite(value);
    case 'string':
    case 'boolean':
      return value === null ? nullable : typeof value === kind;
  }
};

/** The version that our stamp names; 0 for frames without it, and for another contract's. */
export function stampedVersion(frame: DataFrame | DataFrameDTO, name: string): number {
  const custom: Readonly<Record<string, unknown>> = frame.meta?.custom ?? {};
  const version = custom['contract'] === name ? custom['version'] : 0;
  return typeof version === 'number' ? version : 0;
}

/** The sentence that the data source wrote about the frame; undefined for frames of other origin. */
export const frameSummary = (frame: DataFrame | DataFrameDTO): string | undefined => stampedText(frame, 'summary');

/** The logs that the frame's rows were found in; undefined where there was no choice. */
export const frameSchema = (frame: DataFrame | DataFrameDTO): string | undefined => stampedText(frame, 'schema');

function stampedText(frame: DataFrame | DataFrameDTO, name: string): string | undefined {
  const text: unknown = (frame.meta?.custom as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof text === 'string' ? text : undefined;
}
