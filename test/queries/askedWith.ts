import { type Answer, type Fetch } from '../../src/core/investigations/ask';
import { SCHEMA_NAMES } from '../../src/core/schemas/hostSchema';
import { type Kind } from '../../src/datasource/kinds/kind';
import { templateFill } from '../../src/datasource/templateFill';
import { type CaseSubject, FURTHER_SCHEMAS, queryCases } from './queryCases';
import { alertSaying, onlyAlert } from './evidence';
import { SAMPLE_DAY } from './sampleSubject';

/** The KQL that was asked, or the sentence by which the query was refused. */
export type Asked =
  | { readonly kql: readonly string[]; readonly refused?: undefined }
  | { readonly refused: string; readonly kql?: undefined };

/** One place where a value that an attacker chose may stand. */
export interface Point {
  readonly name: string;
  /** What is asked with a value there. */
  ask(value: string): Promise<Asked>;
  /** What a literal must say, where the query sends the value at all; undefined for a value that means "none". */
  literal(value: string): string | undefined;
}

/** Stands for the value, as the variable of a dashboard does. */
const VARIABLE = '${attacker}';
const HARMLESS_ALERT = alertSaying('harmless');
const SUBJECT: CaseSubject = {
  alert: 'alert',
  otherAlert: 'other',
  host: 'WS-1',
  account: 'account',
  source: 'source',
  commandLine: 'tool.exe -a',
  process: 'tool',
  alertName: 'name',
  provider: 'provider',
  tactic: 'tactic',
};
/** Everywhere in free KQL where a variable may stand. */
const FREE_KQL = `SecurityAlert // ${VARIABLE}
| where AlertName == ${VARIABLE} and $__contains(CompromisedEntity, ${VARIABLE}, 'x') and Status in ($__escapeMulti('${VARIABLE}'))
| where Tactics == @'${VARIABLE}' or AlertType == \`\`\`${VARIABLE}\`\`\` or VendorName == "${VARIABLE}" or VendorName == ${'${attacker:raw}'}`;

/** Nothing, and the star that dashboards say for "All", ask for no value. */
const unlessAll = (value: string): string | undefined => (['', '*'].includes(value.trim()) ? undefined : value);

/** Kinds that between them ask every query that a sort of logs has; the other kinds ask the same ones. */
const ASKS_EVERY_QUERY: ReadonlySet<string> = new Set([
  'processes',
  'hostLogons',
  'hostSummary',
  'commandLineOccurrence',
]);

/** Whether a case differs from another one by nothing but its logs. */
const ofFurtherLogs = ({ schema }: Readonly<Record<string, unknown>>): boolean =>
  FURTHER_SCHEMAS.some((name) => name === schema);

/** Every place of every case of a kind: its parameters that take a text, and whatever the workspace answers. */
export function pointsOf(kind: Kind): readonly Point[] {
  const cases = Object.entries(queryCases(SUBJECT)[kind.kind] ?? {});
  const distinct = cases.filter(([, saved]) => ASKS_EVERY_QUERY.has(kind.kind) || !ofFurtherLogs(saved));
  return distinct.flatMap(([name, saved]) => [
    ...Object.entries(kind.parameters).flatMap(([parameter, { input }]): readonly Point[] => {
      const point = (given: unknown, literal: Point['literal'] = (value) => unlessAll(value)?.trim()): Point => ({
        name: `${kind.kind}, ${name}: ${parameter}`,
        ask: (value) => askedWith(kind, { ...saved, [parameter]: given }, value, onlyAlert(HARMLESS_ALERT)),
        literal,
      });
      switch (input.type) {
        case 'text':
          return [point(VARIABLE)];
        case 'list':
          return [point([VARIABLE], unlessAll)];
        case 'kql':
          return [point(FREE_KQL, (value) => value)];
        case 'window':
          return [point({ around: 'alert', before: VARIABLE, after: VARIABLE }, () => undefined)];
        case 'choice':
        case 'choices':
        case 'number':
        case 'switch':
          return [];
      }
    }),
    {
      name: `${kind.kind}, ${name}: what the workspace answers`,
      ask: (value) => askedWith(kind, saved, '', onlyAlert(alertSaying(value))),
      literal: () => undefined,
    },
  ]);
}

/** What each case of a kind asks of a workspace that has its alert, from every sort of logs that it can read. */
export async function askedByCases(kind: Kind): Promise<ReadonlyArray<readonly [name: string, asked: Asked]>> {
  const schemas = kind.parameters['schema'] === undefined ? [undefined] : ['auto', ...SCHEMA_NAMES];
  const given = Object.entries(queryCases(SUBJECT)[kind.kind] ?? {}).filter(([, saved]) => !ofFurtherLogs(saved));
  const cases = given.flatMap(([name, saved]) =>
    schemas.map((schema) => [`${name}, ${schema ?? 'any logs'}`, { ...saved, ...(schema && { schema }) }] as const)
  );
  return Promise.all(
    cases.map(async ([name, saved]) => [name, await askedWith(kind, saved, '', onlyAlert(HARMLESS_ALERT))] as const)
  );
}

async function askedWith(
  kind: Kind,
  saved: Readonly<Record<string, unknown>>,
  value: string,
  answer: (fetch: Fetch) => Promise<Answer>
): Promise<Asked> {
  const query = kind.open(saved);
  if (!query.ok) {
    return { refused: query.error };
  }
  const replace = (text: string, _: object, write: (given: unknown) => string): string =>
    text.replace(/\$\{attacker(?::raw)?\}/g, () => write(value));
  const fill = templateFill({ replace }, {}, { range: SAMPLE_DAY, intervalMs: 60_000 });
  const kql: string[] = [];
  try {
    await query.value.fill(fill).run({
      range: SAMPLE_DAY,
      ask: (fetch) => {
        kql.push(fetch.kql);
        return answer(fetch);
      },
    });
  } catch (error) {
    return { refused: (error as Error).message };
  }
  return { kql };
}
