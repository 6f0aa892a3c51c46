import { type DataQuery } from '@grafana/schema';
import { err, ok, type Result } from '../core/result';
import { type Investigation, type Kind } from './kinds/kind';
import { kindNamed } from './kinds/kinds';
import { quoted } from './parameters/quoted';
import { readSteps, withSteps } from './steps/withSteps';

/** The saved form of our queries; a newer one is refused rather than guessed at. */
export const QUERY_VERSION = 1;

/** A query as dashboards save it: a kind with its parameters, all of them optional. */
export interface CasefileQuery extends DataQuery {
  readonly kind?: string;
  readonly version?: number;
  /** Of the kind `kql`. */
  readonly kql?: string;
  /** Of the kind `kql`: the plan of the table that it names; Analytics where left out. */
  readonly plan?: string;
  /** What is done with the answer, in order: each names a step and holds its parameters. */
  readonly steps?: readonly SavedStep[];
}

/** A step as dashboards save it. */
export interface SavedStep {
  readonly step: string;
  readonly [parameter: string]: unknown;
}

/** The kind of a saved query: the alert list where it names none; undefined for one that this version does not know. */
export const kindOf = (query: { readonly kind?: unknown }): Kind | undefined => kindNamed(query.kind ?? 'alerts');

/**
 * Reads a saved query, which may come from a provisioned file, an older version or a URL, and fills in defaults.
 * Anything that it does not understand is refused with a sentence.
 */
export function upgradeQuery(saved: unknown): Result<Investigation, string> {
  if (typeof saved !== 'object' || saved === null) {
    return err('The query is empty. Choose what to show.');
  }
  const given = saved as Readonly<Record<string, unknown>>;
  const version = given['version'] ?? QUERY_VERSION;
  if (typeof version !== 'number' || version > QUERY_VERSION) {
    return err(`This query was saved by a newer Casefile (query version ${quoted(version)}). Update the plugin.`);
  }
  const kind = kindOf(given);
  if (kind === undefined) {
    return err(`${quoted(given['kind'])} is not a kind of query that this version of Casefile knows.`);
  }
  const investigation = kind.open(given);
  if (!investigation.ok) {
    return investigation;
  }
  const steps = readSteps(given['steps']);
  return steps.ok ? ok(withSteps(investigation.value, steps.value)) : steps;
}
