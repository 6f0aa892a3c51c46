import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningDemo, startDemo } from '../../scripts/demoEnvironment';

/** Everything that means something in an address, in a variable or in a pattern, and letters that take several bytes. */
const AWKWARD = `&a=1#b+c|d%41%"e'f;g,h\u00e9\u05d0\u{1F480} $\{i}`;
const START = Date.UTC(2026, 2, 10, 9);
const FOLDER = 'C:\\Program Files\\R&D #1+2|x\\';

/** What an attacker may have named, each text with all that could end or change a parameter of a link. */
export const awkward = {
  alertId: 'awkward-1',
  alertName: `Alert${AWKWARD} \\ end`,
  host: `HOST${AWKWARD}`,
  user: `CORP+1\\dana${AWKWARD}`,
  image: `tool${AWKWARD}.exe`,
  path: `${FOLDER}tool${AWKWARD}.exe`,
  commandLine: `"${FOLDER}tool${AWKWARD}.exe" --out=\\\\srv\\a&b#c ${AWKWARD.repeat(3)}`,
  from: START - 3_600_000,
  to: START + 3_600_000,
} as const;

/** A workspace of one host where nothing has a harmless name, under the dashboards of these tests. */
export async function startAwkwardDemo(): Promise<RunningDemo> {
  const data = mkdtempSync(path.join(tmpdir(), 'casefile-awkward-'));
  const close = (): void => rmSync(data, { recursive: true });
  try {
    writeFileSync(path.join(data, 'SecurityEvent.jsonl'), lines(processes()));
    writeFileSync(path.join(data, 'SecurityAlert.jsonl'), lines([alert()]));
    const demo = await startDemo({ data, port: 0, workspacePort: 0, dashboards: path.join(__dirname, 'dashboards') });
    return {
      ...demo,
      async close() {
        await demo.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

/** Starts of one program that are all alike but one, which therefore is an outlier. */
function processes(): readonly object[] {
  const [domain, name] = awkward.user.split('\\') as [string, string];
  return Array.from({ length: 12 }, (_, place) => ({
    TimeGenerated: new Date(START + place * 1_000).toISOString(),
    EventID: 4688,
    Computer: awkward.host,
    SubjectDomainName: domain,
    SubjectUserName: name,
    SubjectLogonId: '0x1a2b',
    NewProcessId: `0x${(256 + 4 * place).toString(16)}`,
    NewProcessName: awkward.path,
    ProcessId: '0x40',
    ParentProcessName: 'C:\\Windows\\explorer.exe',
    CommandLine: place === 0 ? awkward.commandLine : 'tool',
  }));
}

function alert(): object {
  const time = new Date(START).toISOString();
  const [domain, name] = awkward.user.split('\\') as [string, string];
  return {
    SystemAlertId: awkward.alertId,
    AlertName: awkward.alertName,
    AlertSeverity: 'High',
    CompromisedEntity: awkward.host,
    TimeGenerated: time,
    StartTime: time,
    EndTime: time,
    Entities: JSON.stringify([
      { $id: '1', Type: 'host', HostName: awkward.host },
      { $id: '2', Type: 'account', Name: name, NTDomain: domain },
      {
        $id: '3',
        Type: 'process',
        ProcessId: '0x100',
        CreationTimeUtc: time,
        CommandLine: awkward.commandLine,
        ImageFile: { $id: '4', Type: 'file', Directory: FOLDER, Name: awkward.image },
        Host: { $ref: '1' },
      },
    ]),
  };
}
