import { type ProcessActivity } from '../processes/activity';
import { buildForest, type Forest } from '../processes/forest';
import { imageName } from '../processes/imageName';
import { findSource } from '../processes/source';
import { schemaOf } from '../schemas/schemas';
import { type Context, type Notice, warnings } from './ask';
import { type Focus } from './focus';
import { fetchProcesses, type HostEvents, MOST_HOST_EVENTS } from './hostEvents';
import { counted, rangeInWords } from './wording';

/** The processes of a host in a window, linked, and the alert's own among them. */
export interface HostForest {
  readonly forest: Forest;
  /** Index of the alert's process in `forest.nodes`; undefined without an alert, or where it was not logged. */
  readonly source: number | undefined;
  readonly events: HostEvents<ProcessActivity>;
  readonly notices: readonly Notice[];
}

/** Several questions of a dashboard share the activity; its forest is built once. */
const forests = new WeakMap<ProcessActivity, Forest>();

function forestOf(activity: ProcessActivity): Forest {
  const forest = forests.get(activity) ?? buildForest(activity);
  forests.set(activity, forest);
  return forest;
}

/** Fetches the process events of the focus and links them. */
export async function findHostForest(focus: Focus, context: Context): Promise<HostForest> {
  const { host, subject, window } = focus;
  const events = await fetchProcesses(focus, context);
  const forest = forestOf(events.activity);
  const source = subject && findSource(forest.nodes, { host, logonId: subject.logonId, ...subject.process });
  return {
    forest,
    source,
    events,
    notices: [
      ...focus.notices,
      ...warnings(events.limits),
      ...warnings(
        events.cut
          ? [
              `Cut at the first ${counted(MOST_HOST_EVENTS, 'process event')} between ${rangeInWords(window)}. Narrow the window to see the others.`,
            ]
          : []
      ),
    ],
  };
}

/** Why there are no processes, and what to try. */
export function noProcesses({ host, window }: Focus, { schema }: HostEvents<unknown>): string {
  const { events, hint } = schemaOf(schema).processes;
  return `No ${events} for ${host} between ${rangeInWords(window)}. ${hint} Widen the window, or choose another host.`;
}

/** What to know where an alert's process is not among those of the host. */
export function sourceNotice({ subject, host, window }: Focus, source: number | undefined): readonly Notice[] {
  if (subject === undefined || source !== undefined) {
    return [];
  }
  const { path, pid } = subject.process;
  const name = imageName(path);
  return warnings([
    name === '' && pid === null
      ? `This alert names no process; shown are all processes of ${host}.`
      : `The alert's process ${name}${pid === null ? '' : ` (PID ${pid})`} was not logged on ${host} between ${rangeInWords(window)}; shown are all processes of the host.`,
  ]);
}
