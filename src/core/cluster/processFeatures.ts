import { codePointLength, codePointSum } from './codePoints';
import { crc32 } from './crc32';
import { delimiterCount, delimitersOf } from './delimiters';

/** What the features of a process are made of. */
export interface FeaturedProcess {
  /** Full path of the image, as logged. */
  readonly path: string;
  readonly commandLine: string;
  readonly subjectLogonId: string;
}

/** Logon ids of the operating system itself, as the Windows security log writes them; -1 where a sensor logs none. */
const SYSTEM_SESSIONS: ReadonlySet<string> = new Set(['0x3e7', '-1']);

/** Whether a process was started in the operating system's own session. */
export const isSystemSession = ({ subjectLogonId }: Pick<FeaturedProcess, 'subjectLogonId'>): boolean =>
  SYSTEM_SESSIONS.has(subjectLogonId);

/**
 * The numbers by which processes are compared, under the names of msticpy (`add_process_features`, version 3.0.2):
 *
 * | name                  | formula                                             |
 * |-----------------------|-----------------------------------------------------|
 * | pathScore             | sum of the code points of the image path            |
 * | pathLogScore          | its decimal logarithm; 0 for an empty path          |
 * | pathHash              | CRC-32 of the path                                  |
 * | commandlineTokensFull | how many characters of the command line are delimiters |
 * | commandlineTokensHash | CRC-32 of these delimiters                          |
 * | commandlineLen        | length in code points                               |
 * | commandlineLogLen     | its decimal logarithm; 0 for an empty command line  |
 * | commandlineScore      | sum of its code points                              |
 * | isSystemSession       | 1 in the operating system's session, else 0         |
 */
export const PROCESS_FEATURES = {
  pathScore: ({ path }) => codePointSum(path),
  pathLogScore: ({ path }) => logOrZero(codePointSum(path)),
  pathHash: ({ path }) => crc32(path),
  commandlineTokensFull: ({ commandLine }) => delimiterCount(commandLine),
  commandlineTokensHash: ({ commandLine }) => crc32(delimitersOf(commandLine)),
  commandlineLen: ({ commandLine }) => codePointLength(commandLine),
  commandlineLogLen: ({ commandLine }) => logOrZero(codePointLength(commandLine)),
  commandlineScore: ({ commandLine }) => codePointSum(commandLine),
  isSystemSession: (process) => Number(isSystemSession(process)),
} as const satisfies Readonly<Record<string, (process: FeaturedProcess) => number>>;

export type ProcessFeature = keyof typeof PROCESS_FEATURES;

/** The features that the notebook clusters by. */
export const NOTEBOOK_FEATURES: readonly ProcessFeature[] = ['commandlineTokensFull', 'pathScore', 'isSystemSession'];

const logOrZero = (value: number): number => (value === 0 ? 0 : Math.log10(value));
