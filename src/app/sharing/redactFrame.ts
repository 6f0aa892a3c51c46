import { type DataFrameJSON } from '@grafana/data';
import { isJsonObject } from '../../core/alerts/json';
import { type Cell } from '../../core/table';
import { type Redactor } from '../../core/redaction/redactor';
import { redactedCell, textsOf } from '../../core/redaction/redactTable';
import { type Tabular } from '../../core/redaction/tableCells';

type Schema = NonNullable<DataFrameJSON['schema']>;

/** A frozen frame without names. What makes it a frame of ours stays: its name, columns and their titles. */
export function redactFrame(frame: DataFrameJSON, redactor: Redactor): DataFrameJSON {
  const { schema, data } = frame;
  if (schema === undefined || data === undefined) {
    return {};
  }
  const table = tabular(frame);
  return {
    schema: {
      ...schema,
      ...(isOurs(schema) ? {} : { name: redactor.text(schema.name ?? '') }),
      meta: redactedMeta(schema.meta, redactor),
      fields: schema.fields.map((field) => ({
        ...field,
        name: isOurs(schema) ? field.name : redactor.text(field.name),
        config: redactor.model(field.config ?? {}, columnNames([frame])) as Schema['fields'][number]['config'],
      })),
    },
    data: {
      values: data.values.map((values, at) =>
        values.map((value, row) =>
          typeof value === 'object' && value !== null
            ? redactor.json(table.columns[at]!.name, value)
            : redactedCell(redactor, table, table.columns[at]!, row)
        )
      ),
    },
  };
}

/** The names and titles of the columns of our own frames: options of panels go by them. */
export const columnNames = (frames: readonly DataFrameJSON[]): ReadonlySet<string> =>
  new Set(
    frames
      .flatMap(({ schema }) => (schema !== undefined && isOurs(schema) ? schema.fields : []))
      .flatMap(({ name, config }) => [name, config?.displayName ?? name])
  );

/** The texts of a frame that people read. */
export const frameTexts = (frame: DataFrameJSON): unknown => [
  textsOf(tabular(frame)),
  frame.schema?.meta?.notices,
  isJsonObject(frame.schema?.meta?.custom) ? frame.schema.meta.custom['summary'] : '',
];

const isOurs = ({ meta }: Schema): boolean =>
  typeof (meta?.custom as Readonly<Record<string, unknown>> | undefined)?.['contract'] === 'string';

function tabular({ schema, data }: DataFrameJSON): Tabular {
  const values = data?.values ?? [];
  return {
    name: schema?.name ?? '',
    length: values[0]?.length ?? 0,
    columns: (schema?.fields ?? []).map(({ name }, at) => ({
      name,
      kind: 'string',
      values: (values[at] ?? []) as readonly Cell[],
    })),
  };
}

function redactedMeta(meta: Schema['meta'], redactor: Redactor): Schema['meta'] {
  const custom: unknown = meta?.custom;
  return {
    ...(meta?.dataTopic === undefined ? {} : { dataTopic: meta.dataTopic }),
    ...(meta?.notices === undefined
      ? {}
      : { notices: meta.notices.map(({ severity, text }) => ({ severity, text: redactor.text(text) })) }),
    ...(isJsonObject(custom)
      ? {
          custom: Object.fromEntries(
            Object.entries(custom).map(([name, value]) => [name, ofCustom(name, value, redactor)])
          ),
        }
      : {}),
  };
}

const ofCustom = (name: string, value: unknown, redactor: Redactor): unknown =>
  name === 'contract' || name === 'schema' ? value : redactor.json(name, value);
