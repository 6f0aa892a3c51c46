import { SCHEMA_NAMES } from '../../src/core/schemas/hostSchema';
import { hostLogonsKind } from '../../src/datasource/kinds/hostLogons';
import { KINDS } from '../../src/datasource/kinds/kinds';
import { processesKind } from '../../src/datasource/kinds/processes';
import { runQuery } from '../../scripts/runQuery';
import { type TimeRange } from '../../src/core/timeRange';
import { type RunningWorkspace, startWorkspace } from '../../workspace/startWorkspace';
import { readCsv } from '../csvTable';
import { expectGolden, expectWritten } from '../golden';
import { describeWithReference, referenceFile } from '../reference';
import { counted, frameText } from './frameText';
import { kqlPage } from './kqlPage';
import { BASIC_TABLES, type CaseSubject, FURTHER_SCHEMAS, queryCases } from './queryCases';
import { SAMPLE_DAY, SAMPLE_ROWS, SAMPLE_SUBJECT } from './sampleSubject';

const kinds = KINDS.map(({ kind }) => kind);

/** Runs every case of a kind as `npm run query` does, and writes what each gave. */
async function textsOf(
  kind: string,
  subject: CaseSubject,
  range: TimeRange,
  url: string,
  write: (frame: Parameters<typeof frameText>[0]) => string,
  cases = Object.entries(queryCases(subject)[kind] ?? {})
): Promise<string> {
  const texts: string[] = [];
  for (const [name, saved] of cases) {
    const { frames } = await runQuery({ ...saved, kind }, range, url);
    texts.push([`# ${kind}: ${name}`, ...frames.map(write)].join('\n'));
  }
  return texts.join('\n\n');
}

describe('the frames of the sample case', () => {
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, now: 'data', rows: SAMPLE_ROWS, basic: BASIC_TABLES });
  }, 60_000);
  afterAll(() => workspace.close());

  it.each(kinds)('%s are as they were read and found right', async (kind) => {
    expectGolden(`frames/${kind}.txt`, await textsOf(kind, SAMPLE_SUBJECT, SAMPLE_DAY, workspace.url, frameText));
  });

  it('docs/kql.md shows the KQL by which each kind asks', async () => {
    const usual = KINDS.map(
      (kind) => [kind.kind, kind, Object.values(queryCases(SAMPLE_SUBJECT)[kind.kind]!)[0]] as const
    );
    const ofOtherLogs = [processesKind, hostLogonsKind].flatMap((kind) =>
      SCHEMA_NAMES.filter((name) => name !== 'SecurityEvent').map(
        (schema) => [`${kind.kind} from ${schema}`, kind, { alert: SAMPLE_SUBJECT.alert, schema }] as const
      )
    );
    const asked = [];
    for (const [title, { kind, description }, parameters] of [...usual, ...ofOtherLogs]) {
      const query = { kind, ...parameters };
      asked.push({ title, description, query, ...(await runQuery(query, SAMPLE_DAY, workspace.url)) });
    }
    expectWritten('docs/kql.md', kqlPage(asked));
  });
});

describeWithReference('the frames of the case of 2019-01-15', () => {
  const alerts = readCsv(referenceFile('jan15', 'alertlist.csv'));
  const [alert, other] = [alerts[101]!, alerts[76]!];
  const subject: CaseSubject = {
    alert: alert['SystemAlertId']!,
    otherAlert: other['SystemAlertId']!,
    host: 'MSTICAlertsWin1',
    account: 'MSTICAdmin',
    source: 'msticalertswin1',
    commandLine: 'whoami',
    process: 'ftp',
    alertName: 'process',
    provider: alert['ProviderName']!,
    tactic: 'Execution',
  };
  const day = { from: Date.UTC(2019, 0, 15), to: Date.UTC(2019, 0, 16) };
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ data: referenceFile('jan15'), port: 0, now: 'data', basic: BASIC_TABLES });
  }, 60_000);
  afterAll(() => workspace.close());

  it('have the rows, columns and values that were found right', async () => {
    const texts: string[] = [];
    for (const kind of kinds) {
      const cases = Object.entries(queryCases(subject)[kind] ?? {});
      // Its evidence is of the Windows security log alone.
      const told = cases.filter(([, { schema }]) => !FURTHER_SCHEMAS.some((name) => name === schema));
      texts.push(await textsOf(kind, subject, day, workspace.url, counted, told));
    }
    expectGolden('jan15.txt', texts.join('\n\n'));
    // Every kind, one after another, on a busy machine.
  }, 120_000);
});
