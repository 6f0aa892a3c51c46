import { counted } from '../shared/counted';
import { durationWords } from '../shared/durationWords';
import { type AlertMark } from './model/alertMarks';
import { type Fold } from './model/folds';
import { type TreeColumns, type TreeModel } from './model/tree';

/** How sure a parent link is, in a sentence; the code itself for one that this version does not know. */
export function certaintyWords(certainty: string): string {
  return CERTAINTIES[certainty]?.[1] ?? certainty;
}

/** The same in a word or two. */
export function certaintyWord(certainty: string): string {
  return CERTAINTIES[certainty]?.[0] ?? certainty;
}

const CERTAINTIES: Readonly<Record<string, readonly [word: string, sentence: string]>> = {
  exact: ['exact', 'Parent known by its unique id'],
  matched: ['matched', 'Parent matched by PID and image name'],
  pid: ['PID only', 'Parent matched by PID alone'],
  inferred: ['inferred', 'Parent was not logged; only its name is known'],
  missing: ['unknown', 'Parent unknown'],
};

/** The mark beside a process whose parent is less than sure; "" where it is sure. */
export function certaintyMark(certainty: string): string {
  return certainty === 'exact' || certainty === 'matched' ? '' : certainty === 'missing' ? '?' : '~';
}

/** A role with its level as the notebook writes it, in words; "" for none, which other data than ours writes as "". */
export function roleWords(role: string | null, level: number | null): string {
  if (role === null || role === '') {
    return '';
  }
  return role === 'source' ? 'alert' : role === 'sibling' || level === null ? role : `${role} ${level}`;
}

/** A process id in decimal and hexadecimal; "" for none. */
export const pidWords = (pid: number | null): string => (pid === null ? '' : `${pid} (0x${pid.toString(16)})`);

/** An account without its domain, which the row's tooltip and the details keep. */
export const accountWords = (user: string): string => user.slice(user.lastIndexOf('\\') + 1);

/** Integrity and elevation, as far as the log tells them: "high, elevated". */
export function tokenWords(integrity: string | null, elevation: string | null): string {
  const elevated = { full: 'elevated', limited: 'not elevated', default: '' }[elevation ?? 'default'] ?? elevation;
  const words = [integrity ?? '', elevated ?? ''].filter((word) => word !== '').join(', ');
  return words === '' && elevation === 'default' ? 'default' : words;
}

/** How long after its parent a process started: "+0.320 s"; "" where either start is unknown. */
export function sinceParentWords({ columns, parents }: TreeModel, row: number): string {
  const parent = parents[row]!;
  const [start, before] = [columns.start[row] ?? null, parent < 0 ? null : (columns.start[parent] ?? null)];
  return start === null || before === null ? '' : start < before ? 'before it' : `+${durationWords(start - before)}`;
}

/** How long a process ran; "" where its start or exit is unknown. */
export function lifetimeWords({ start, end }: TreeColumns, row: number): string {
  const [from, to] = [start[row] ?? null, end[row] ?? null];
  return from === null || to === null ? '' : durationWords(Math.max(0, to - from));
}

/** Windows writes 0x0 where the new process stays in its creator's session. */
export const targetSession = (id: string): string => (id === '0x0' || id === '0' ? 'same session' : id);

/** What a fold stands for, in a few words: "cmd.exe ⇄ powershell.exe × 834". */
export function foldWords({ kind, names, times, count }: Fold): string {
  return kind === 'others'
    ? `${counted(count, 'other process', 'other processes')}`
    : `${names.join(' ⇄ ')} × ${times.toLocaleString('en-US')}`;
}

/** The rest about a fold: how many processes it hides. */
export function foldSize({ kind, times, count }: Fold): string {
  const processes = counted(count, 'process', 'processes');
  return kind === 'chain' ? `${counted(times, 'level')}, ${processes}` : count > times ? `${processes} in all` : '';
}

/** Alerts on a process in a few words, with the gravest severity: "2 alerts, high". */
export function alertsWords(marks: readonly AlertMark[]): string {
  const severities = marks.map(({ severity }) => severity.toLowerCase());
  const worst = ['high', 'medium', 'low', 'informational'].find((severity) => severities.includes(severity));
  return `${counted(marks.length, 'alert')}${worst === undefined ? '' : `, ${worst}`}`;
}

/** How an alert was put on a process, where that is less than sure; "" where it is sure. */
export const markedByWords = ({ by }: AlertMark): string => (by === 'name' ? ' (found by image name and time)' : '');
