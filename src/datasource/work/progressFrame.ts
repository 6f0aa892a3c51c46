import { type DataFrameDTO } from '@grafana/data';
import { type JobName } from '../../core/work/jobs';
import { type Progress } from '../../core/work/pausing';

const DOING: Readonly<Record<JobName, string>> = {
  clusters: 'Clustering',
  decode: 'Decoding',
  indicators: 'Looking for indicators',
  labels: 'Clustering',
  variability: 'Summing up',
};

/** A frame without rows that says how far a job is, until its answer takes its place. */
export function progressFrame(name: JobName, { done, total, items }: Progress): DataFrameDTO {
  const text = `${DOING[name]}: ${numeral(done)} of ${numeral(total)} ${items}.`;
  return { name: 'progress', meta: { notices: [{ severity: 'info', text }] }, fields: [] };
}

const numeral = (count: number): string => count.toLocaleString('en-US');
