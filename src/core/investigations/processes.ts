import { imageName } from '../processes/imageName';
import { type Context, type Finding } from './ask';
import { findFocus, type FocusParameters } from './focus';
import { findHostForest, noProcesses } from './hostForest';
import { counted, rangeInWords } from './wording';

export interface ProcessesParameters extends FocusParameters {
  /** Only processes whose path or command line holds this text, without case; "" for all. */
  readonly process: string;
}

/** One process of a host, for a list. */
export interface ProcessRow {
  readonly start: number | null;
  readonly processName: string;
  readonly pid: number | null;
  readonly user: string;
  readonly commandLine: string;
  readonly parentName: string;
  readonly parentPid: number | null;
  readonly certainty: string;
  readonly path: string;
  readonly end: number | null;
  readonly subjectLogonId: string;
  readonly targetLogonId: string;
  readonly isAlertProcess: boolean;
  readonly host: string;
  readonly key: string;
}

/** Every process of a host in a window, in time order, with its parent and how sure that is. */
export async function findProcesses(parameters: ProcessesParameters, context: Context): Promise<Finding<ProcessRow>> {
  const focus = await findFocus(parameters, context, 'there are no processes to list');
  if (!focus.ok) {
    return focus.error;
  }
  const { forest, source, events, notices } = await findHostForest(focus.value, context);
  const wanted = parameters.process.toLowerCase();
  const rows = forest.nodes.flatMap((node, index): readonly ProcessRow[] => {
    const { parent, path, commandLine } = node;
    const holds = [path, commandLine].some((text) => text.toLowerCase().includes(wanted));
    if (node.row === null || !holds) {
      return [];
    }
    const above = parent === null ? undefined : forest.nodes[parent];
    return [
      {
        start: node.start,
        processName: imageName(path),
        pid: node.pid,
        user: node.user,
        commandLine,
        parentName: imageName(above?.path ?? ''),
        parentPid: above?.pid ?? null,
        certainty: node.certainty,
        path,
        end: node.end,
        subjectLogonId: node.subjectLogonId,
        targetLogonId: node.targetLogonId,
        isAlertProcess: index === source,
        host: node.host,
        key: node.key,
      },
    ];
  });
  rows.sort((one, other) => (one.start ?? Infinity) - (other.start ?? Infinity));
  const { host, window } = focus.value;
  const holding = parameters.process === '' ? '' : ` with "${parameters.process}"`;
  const found = `${counted(rows.length, 'process', 'processes')}${holding} on ${host}, between ${rangeInWords(window)}.`;
  return { rows, schema: events.schema, summary: events.rows > 0 ? found : noProcesses(focus.value, events), notices };
}
