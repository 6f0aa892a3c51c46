import { type Alert, alertTime } from '../alerts/alert';
import { hostsOf, type Subject, subjectOf } from '../alerts/subject';
import { familyOf, type Kinship, kinships } from '../processes/family';
import { buildForest, type Forest, type ProcessNode } from '../processes/forest';
import { imageName } from '../processes/imageName';
import { type Certainty } from '../processes/link';
import { findSource, sameHost } from '../processes/source';
import { findAlert } from './alert';
import { type Context, type Finding, type Notice, type TimeRange, warnings } from './ask';
import { fetchProcesses, MOST_HOST_EVENTS } from './hostEvents';
import { resolveWindow, type Window } from './window';
import { counted, rangeInWords } from './wording';

export interface ProcessTreeParameters {
  /** SystemAlertId; "" for the whole host without an alert. */
  readonly alert: string;
  /** Host to ask about; "" for the alert's own. */
  readonly host: string;
  /** The alert's relatives, or every process of the host. */
  readonly scope: 'family' | 'host';
  readonly window: Window;
}

/** The notebook's window for the process tree. */
export const PROCESS_TREE_WINDOW: Window = { around: 'alert', before: '60m', after: '10m' };

export interface ProcessTreeRow {
  readonly key: string;
  readonly parentKey: string | null;
  readonly row: number | null;
  readonly role: string | null;
  readonly level: number | null;
  readonly certainty: string;
  readonly host: string;
  readonly pid: number | null;
  readonly processName: string;
  readonly path: string;
  readonly commandLine: string;
  readonly user: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly subjectLogonId: string;
  readonly targetLogonId: string;
}

/** The processes round an alert as a tree, each with its role and how sure its parent is. */
export async function findProcessTree(
  parameters: ProcessTreeParameters,
  context: Context
): Promise<Finding<ProcessTreeRow>> {
  const found =
    parameters.alert === '' && parameters.host !== '' ? undefined : await findAlert(parameters.alert, context);
  if (found !== undefined && found.alert === undefined) {
    return { rows: [], summary: found.absence, notices: warnings(found.limits) };
  }
  const subject = found?.alert && subjectOf(found.alert);
  const host = parameters.host || (subject?.host ?? '');
  if (host === '') {
    return {
      rows: [],
      summary: 'This alert names no host, so there is no process tree. Choose a host above.',
      notices: warnings(found?.limits ?? []),
    };
  }
  const window = resolveWindow(parameters.window, found?.alert ? alertTime(found.alert) : null, context.range);
  const { activity, limits, cut } = await fetchProcesses('SecurityEvent', host, window, context);
  const forest = buildForest(activity);
  const source = subject && findSource(forest.nodes, { host, logonId: subject.logonId, ...subject.process });

  const shown = source !== undefined && parameters.scope === 'family' ? familyOf(forest, source) : forest.preorder;
  const kin = source === undefined ? undefined : kinships(forest, source);
  const rows = shown.map((index) => treeRow(forest, index, kin?.[index]));
  return {
    rows,
    summary: summarise(rows, host, window),
    notices: [
      ...warnings([...(found?.limits ?? []), ...(found?.alert?.problems ?? []), ...limits]),
      ...(found?.alert === undefined || parameters.host !== '' ? [] : otherHostsNotice(found.alert, host)),
      ...(cut ? [cutNotice(window)] : []),
      ...(subject !== undefined && source === undefined ? [sourceNotice(subject, host, window)] : []),
    ],
  };
}

function treeRow({ nodes }: Forest, index: number, kinship: Kinship | undefined): ProcessTreeRow {
  const { parent, ...node }: ProcessNode = nodes[index]!;
  return {
    key: node.key,
    parentKey: parent === null ? null : nodes[parent]!.key,
    row: node.row,
    role: kinship?.role ?? null,
    level: kinship?.level ?? null,
    certainty: node.certainty,
    host: node.host,
    pid: node.pid,
    processName: imageName(node.path),
    path: node.path,
    commandLine: node.commandLine,
    user: node.user,
    start: node.start,
    end: node.end,
    subjectLogonId: node.subjectLogonId,
    targetLogonId: node.targetLogonId,
  };
}

const CERTAINTIES: readonly Certainty[] = ['exact', 'matched', 'pid', 'inferred', 'missing'];

function summarise(rows: readonly ProcessTreeRow[], host: string, window: TimeRange): string {
  const logged = rows.filter(({ row }) => row !== null);
  if (logged.length === 0) {
    return (
      `No process creations (event 4688) for ${host} between ${rangeInWords(window)}. ` +
      'Is process auditing on? Widen the window, or choose another host.'
    );
  }
  const sources = logged.filter(({ role }) => role === 'source').length;
  const links = CERTAINTIES.map((certainty) => ({
    certainty,
    count: logged.filter((row) => row.certainty === certainty).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ certainty, count }) => `${count.toLocaleString('en-US')} ${certainty}`)
    .join(', ');
  const alertProcess = sources > 0 ? `, ${counted(sources, 'alert process', 'alert processes')}` : '';
  return `${counted(logged.length, 'process', 'processes')}${alertProcess}; parents: ${links}. ${host}, between ${rangeInWords(window)}.`;
}

function otherHostsNotice(alert: Alert, shown: string): readonly Notice[] {
  const others = hostsOf(alert).filter((name) => !sameHost(name, shown));
  const text = `This alert names ${counted(others.length + 1, 'host')}; the tree is of ${shown}. Choose another above.`;
  return others.length > 0 ? [{ severity: 'info', text }] : [];
}

function cutNotice(window: TimeRange): Notice {
  return {
    severity: 'warning',
    text: `Cut at the first ${counted(MOST_HOST_EVENTS, 'process event')} between ${rangeInWords(window)}. Narrow the window to see the others.`,
  };
}

function sourceNotice({ process }: Subject, host: string, window: TimeRange): Notice {
  const name = imageName(process.path);
  const text =
    name === '' && process.pid === null
      ? `This alert names no process, so the tree shows all processes of ${host}.`
      : `The alert's process ${name}${process.pid === null ? '' : ` (PID ${process.pid})`} was not logged on ${host} between ${rangeInWords(window)}; the tree shows all processes of the host.`;
  return { severity: 'warning', text };
}
