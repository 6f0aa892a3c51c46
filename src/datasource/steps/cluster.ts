import { type DataFrameDTO, type FieldDTO, type FieldType } from '@grafana/data';
import { type ClusterChoice } from '../../core/cluster/clusterJob';
import { columnFeature, type ColumnSource, processOfRow } from '../../core/cluster/columnFeatures';
import { clustersOf } from '../../core/cluster/clusters';
import { type LabelInput } from '../../core/cluster/labelJob';
import { NOTEBOOK_FEATURES } from '../../core/cluster/processFeatures';
import { scaleVectors } from '../../core/cluster/scale';
import { measure } from '../../core/cluster/vectors';
import { counted } from '../../core/investigations/wording';
import { doJobHere } from '../../core/work/doJob';
import { choiceParameter } from '../parameters/choice';
import { clusteringParameters } from '../parameters/clustering';
import { listParameter } from '../parameters/list';
import { cellText, findColumn, rowCount, rowsOf } from './frameColumns';
import { defineStep } from './step';

export const clusterStep = defineStep({
  step: 'cluster',
  label: 'Cluster',
  description: 'Groups rows that are alike, by features of their processes or logons, or by numeric columns',
  parameters: {
    ...clusteringParameters,
    features: listParameter(
      'Features',
      'Features, or numeric columns, that rows are compared by; empty for those of the notebook',
      NOTEBOOK_FEATURES.join(', ')
    ),
    rows: choiceParameter('Rows', 'What comes out', [
      { value: 'clusters', label: 'The first of each cluster' },
      { value: 'all', label: 'All, each with its cluster' },
    ]),
  },
  async run({ rows: wanted, ...parameters }, frame, { doJob = doJobHere }) {
    const labels = await doJob('labels', labelInput(parameters, frame));
    const time = frame.fields.find(({ type }) => String(type) === 'time');
    const clusters = clustersOf(labels, (row) => numberAt(time, row));
    const members = clusters.flatMap((cluster) =>
      Array.from(wanted === 'all' ? cluster.members : cluster.members.slice(0, 1), (row) => ({ row, ...cluster }))
    );
    const shown = wanted === 'all' ? members.sort((one, other) => one.row - other.row) : members;
    const own = [
      field(
        'ClusterId',
        'number',
        shown.map(({ id }) => id)
      ),
      field(
        'ClusterSize',
        'number',
        shown.map((each) => each.members.length)
      ),
      ...(time === undefined
        ? []
        : [
            field(
              'FirstEventTime',
              'time',
              shown.map(({ first }) => first)
            ),
            field(
              'LastEventTime',
              'time',
              shown.map(({ last }) => last)
            ),
          ]),
    ];
    return {
      name: frame.name,
      meta: { custom: { summary: `${counted(labels.length, 'row')} in ${counted(clusters.length, 'group')}.` } },
      fields: [
        ...rowsOf(
          frame,
          shown.map(({ row }) => row),
          own
        ),
        ...own,
      ],
    };
  },
});

const field = (name: string, type: 'number' | 'time', values: ReadonlyArray<number | null>): FieldDTO => ({
  name,
  type: type as FieldType,
  config: {},
  values: [...values],
});

type Choice = Pick<ClusterChoice, 'mode' | 'scale' | 'eps' | 'minPoints'> & { readonly features: readonly string[] };

function labelInput({ mode, features, scale, eps, minPoints }: Choice, frame: DataFrameDTO): LabelInput {
  const source = columnSource(frame);
  const rows = Array.from({ length: rowCount(frame) }, (_, row) => row);
  if (mode !== 'dbscan') {
    return { mode, processes: rows.map(processOfRow(source)), minPoints };
  }
  const named = features.length === 0 ? NOTEBOOK_FEATURES : features;
  const vectors = measure(rows, rows.length === 0 ? [() => 0] : named.map((name) => columnFeature(name, source)));
  return { mode, vectors: scaleVectors(vectors, scale), eps, minPoints };
}

/** A frame as the features see it. */
function columnSource(frame: DataFrameDTO): ColumnSource {
  const numbers = (column: string) => {
    const field = findColumn(frame, column);
    return (row: number): number | null => numberAt(field, row);
  };
  return {
    has: (column) => findColumn(frame, column) !== undefined,
    text: (column) => {
      const field = findColumn(frame, column);
      return (row) => (field === undefined ? '' : cellText(field, row));
    },
    number: numbers,
    time: numbers,
  };
}

function numberAt(field: FieldDTO | undefined, row: number): number | null {
  const value: unknown = field?.values?.[row];
  return typeof value === 'boolean'
    ? Number(value)
    : typeof value === 'number' && Number.isFinite(value)
      ? value
      : null;
}
