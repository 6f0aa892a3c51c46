import { type DataFrame, FieldType, type TimeRange } from '@grafana/data';
import { type ColumnType, type Table } from '../../core/table';
import { askTargets } from '../gather/askTargets';
import { DATA_SOURCE_TYPE } from './ourPlugins';

/** Asks a Casefile data source for the answer to some KQL. Rejects with the sentence that the data source says. */
export async function askKql(uid: string, kql: string, range: TimeRange, signal: AbortSignal): Promise<Table> {
  const target = { refId: 'A', datasource: { type: DATA_SOURCE_TYPE, uid }, kind: 'kql', kql };
  const { frames, problems } = await askTargets('check', [target], { scopedVars: {}, range, signal });
  const [frame] = frames;
  if (frame === undefined || problems.length > 0) {
    throw new Error(problems.join(' ') || 'The data source gave no answer.');
  }
  return tableOf(frame);
}

/** The other types are read as text. */
const COLUMN_TYPES: Partial<Record<FieldType, ColumnType>> = {
  [FieldType.time]: 'datetime',
  [FieldType.number]: 'real',
};

const tableOf = ({ fields, length }: DataFrame): Table => ({
  length,
  columns: fields.map(({ name, type, values }) => ({
    name,
    type: COLUMN_TYPES[type] ?? 'string',
    values: values as never,
  })),
});
