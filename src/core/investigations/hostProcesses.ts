import { type ProcessColumns, columnsOfProcesses } from '../cluster/processColumns';
import { type Forest, type ProcessNode } from '../processes/forest';
import { err, ok, type Result } from '../result';
import { type Context, type Finding } from './ask';
import { findFocus, type Focus, type FocusParameters } from './focus';
import { findHostForest, type HostForest, noProcesses } from './hostForest';

/** The processes that a host logged, for questions that compare them or look into their command lines. */
export interface HostProcesses extends HostForest {
  readonly focus: Focus;
  readonly logged: LoggedProcesses;
  /** Key of the alert's own process; null without an alert, or where it was not logged. */
  readonly alertKey: string | null;
}

/** The logged processes of a forest, in the order of the log. */
export interface LoggedProcesses {
  readonly nodes: readonly ProcessNode[];
  readonly columns: ProcessColumns;
}

/** Several questions of a dashboard share a forest; what they compare is made of it once. */
const loggedOf = new WeakMap<Forest, LoggedProcesses>();

/** The logged processes of a forest. */
export function loggedProcesses(forest: Forest): LoggedProcesses {
  const known = loggedOf.get(forest);
  if (known !== undefined) {
    return known;
  }
  const nodes = forest.nodes.filter(({ row }) => row !== null);
  const logged = { nodes, columns: columnsOfProcesses(nodes) };
  loggedOf.set(forest, logged);
  return logged;
}

/** Fetches the processes of a question's host; where there are none, the finding that says why. */
export async function findHostProcesses(
  parameters: FocusParameters,
  context: Context,
  consequence: string
): Promise<Result<HostProcesses, Finding<never>>> {
  const focus = await findFocus(parameters, context, consequence);
  if (!focus.ok) {
    return focus;
  }
  const found = await findHostForest(focus.value, context);
  const { forest, source, events, notices } = found;
  const logged = loggedProcesses(forest);
  if (logged.nodes.length === 0) {
    return err({ rows: [], schema: events.schema, summary: noProcesses(focus.value, events), notices });
  }
  const alertKey = source === undefined ? null : forest.nodes[source]!.key;
  return ok({ ...found, focus: focus.value, logged, alertKey });
}
