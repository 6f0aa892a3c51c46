import { learnTable } from '../caseFile/redactTables';
import { caseTables } from '../caseFile/caseTables';
import { redactJson } from '../../core/redaction/redactJson';
import { type SecretKind } from '../../core/redaction/secretKind';
import { Secrets } from '../../core/redaction/secrets';
import { type Gathered } from '../gather/gather';
import { freeze, type FrozenDashboard } from './freeze';

export interface RedactedSnapshot {
  readonly dashboard: FrozenDashboard;
  /** How many different ones of each kind were replaced. */
  readonly replaced: ReadonlyArray<{ readonly kind: SecretKind; readonly count: number }>;
  /** What is in it, panel by panel. */
  readonly panels: ReadonlyArray<{ readonly title: string; readonly rows: number }>;
  /** Secrets that are still in it; it must not be shared unless there are none. */
  readonly leaks: number;
}

/** Freezes a dashboard and replaces hosts, users, addresses, ids, folders and domains in every text of it. */
export function redactSnapshot(gathered: Gathered): RedactedSnapshot {
  const secrets = new Secrets();
  Object.entries(gathered.variables).forEach(([name, variable]) => {
    [variable?.value as unknown, variable?.text as unknown]
      .flat()
      .forEach((value) => secrets.learn(name, String(value)));
  });
  caseTables(gathered.answers).forEach((table) => learnTable(secrets, table));
  const dashboard = redactJson(freeze(gathered), secrets.replacements()) as FrozenDashboard;
  return {
    dashboard,
    replaced: secrets.found(),
    panels: gathered.answers.map(({ panel, frames }) => ({
      title: panel.title ?? `Panel ${panel.id}`,
      rows: frames.reduce((sum, { length }) => sum + length, 0),
    })),
    leaks: leaksIn(
      JSON.stringify(dashboard.panels).toLowerCase() + JSON.stringify(dashboard['templating']).toLowerCase(),
      secrets
    ),
  };
}

/** Too short to be told from a part of another word. */
const SHORTEST = 4;

const leaksIn = (shared: string, secrets: Secrets): number =>
  secrets.texts().filter((text) => text.length >= SHORTEST && shared.includes(JSON.stringify(text).slice(1, -1)))
    .length;
