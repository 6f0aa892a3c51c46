import { isoTime } from '../shared/utcTime';
import { type TreeFacts } from './columns';
import {
  certaintyWords,
  lifetimeWords,
  pidWords,
  roleWords,
  sinceParentWords,
  targetSession,
  tokenWords,
} from './words';

/** Everything known of a process but its command line, as names and values; what is not known is left out. */
export function processFacts(
  { model, prevalence, clusterSizes }: TreeFacts,
  row: number
): ReadonlyArray<readonly [name: string, value: string]> {
  const { columns, parents } = model;
  const parent = parents[row]!;
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['Process', columns.processName[row]!],
    ['Role', roleWords(columns.role[row] ?? null, columns.level[row] ?? null)],
    ['PID', pidWords(columns.pid[row] ?? null)],
    ['Image path', columns.path[row]!],
    ['User', columns.user[row]!],
    ['Integrity', tokenWords(columns.integrity[row] ?? null, columns.elevation[row] ?? null)],
    ['Host', columns.host[row]!],
    ['Start (UTC)', isoTime(columns.start[row] ?? null)],
    ['After parent', sinceParentWords(model, row).replace('+', '')],
    ['Exit (UTC)', isoTime(columns.end[row] ?? null)],
    ['Lifetime', lifetimeWords(columns, row)],
    [
      'Parent',
      parent >= 0 ? `${columns.processName[parent]!}, PID ${pidWords(columns.pid[parent] ?? null)}` : 'none in view',
    ],
    ['Certainty', certaintyWords(columns.certainty[row]!)],
    ['Subject session', columns.subjectLogonId[row]!],
    ['Target session', targetSession(columns.targetLogonId[row]!)],
    ['Alike here', `${prevalence[row]!.toLocaleString('en-US')} of ${model.length.toLocaleString('en-US')} processes`],
    ['In its cluster', clusterSizes?.[row]?.toLocaleString('en-US') ?? ''],
  ];
  return facts.filter(([, value]) => value !== '');
}
