import { familyOf } from '../processes/family';
import { type ProcessNode } from '../processes/forest';
import { imageName } from '../processes/imageName';
import { ok, type Result } from '../result';
import { type DistinctTexts, distinctTexts } from '../work/distinctTexts';
import { KeptInputs } from '../work/keptInputs';
import { type Context, type Finding } from './ask';
import { findFocus, type Focus, type FocusParameters } from './focus';
import { findHostForest, type HostForest } from './hostForest';
import { loggedProcesses, type LoggedProcesses } from './hostProcesses';

/** How many of a host's command lines are looked into: the alert's own, its relatives' in the tree, or all. */
export const SCOPES = ['alert', 'family', 'host'] as const;
export type Scope = (typeof SCOPES)[number];

export interface CommandLineParameters extends FocusParameters {
  readonly scope: Scope;
}

/** A command line and the process that it started. */
export interface CommandLine {
  /** 0-based row of the query's answer; 0 for what only the alert itself tells. */
  readonly row: number;
  readonly time: number | null;
  readonly commandLine: string;
  readonly path: string;
  readonly processName: string;
  readonly pid: number | null;
  readonly user: string;
  readonly host: string;
  /** Key of the process, as in the process tree; "" where it was not logged. */
  readonly key: string;
}

export interface FoundCommandLines extends HostForest {
  readonly focus: Focus;
  /** In the order of the log. */
  readonly lines: readonly CommandLine[];
  /** The different ones among them: equal work of several questions is known by them. */
  readonly distinct: DistinctTexts;
}

/** Fetches the command lines of a scope; where there is no host, the finding that says so. */
export async function findCommandLines(
  { scope, ...parameters }: CommandLineParameters,
  context: Context,
  consequence: string
): Promise<Result<FoundCommandLines, Finding<never>>> {
  const focus = await findFocus(parameters, context, consequence);
  if (!focus.ok) {
    return focus;
  }
  const found = await findHostForest(focus.value, context);
  const lines = scope === 'alert' ? alertLines(focus.value, found) : nodesIn(scope, found).map(commandLineOf);
  const source = found.source === undefined ? '' : found.forest.nodes[found.source]!.key;
  const way = JSON.stringify([scope, source, scope === 'alert' ? lines : '']);
  const distinct = distinctLines.of(loggedProcesses(found.forest), way, () =>
    distinctTexts(lines.map(({ commandLine }) => commandLine))
  );
  return ok({ ...found, focus: focus.value, lines, distinct });
}

const distinctLines = new KeptInputs<LoggedProcesses, DistinctTexts>();

/** Without the alert's process there is no tree, and its host is all that is left. */
function nodesIn(scope: Scope, { forest, source }: HostForest): readonly ProcessNode[] {
  const { nodes } = loggedProcesses(forest);
  if (source === undefined || scope === 'host') {
    return nodes;
  }
  const family = new Set(familyOf(forest, source).map((index) => forest.nodes[index]!));
  return nodes.filter((node) => family.has(node));
}

/** The alert may tell a command line that the log does not. */
function alertLines({ subject, host }: Focus, { forest, source }: HostForest): readonly CommandLine[] {
  const told = subject?.process.commandLine ?? '';
  const logged = source === undefined ? undefined : commandLineOf(forest.nodes[source]!);
  if (logged !== undefined) {
    return [{ ...logged, commandLine: logged.commandLine || told }];
  }
  if (subject === undefined || told === '') {
    return [];
  }
  const { path, pid, near } = subject.process;
  const process = { path, processName: imageName(path), pid, user: subject.account };
  return [{ row: 0, time: near, commandLine: told, ...process, host, key: '' }];
}

const commandLineOf = (node: ProcessNode): CommandLine => ({
  row: node.row ?? 0,
  time: node.start,
  commandLine: node.commandLine,
  path: node.path,
  processName: imageName(node.path),
  pid: node.pid,
  user: node.user,
  host: node.host,
  key: node.key,
});
