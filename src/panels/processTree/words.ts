/** How sure a parent link is, in a sentence; the code itself for one that this version does not know. */
export function certaintyWords(certainty: string): string {
  return CERTAINTY_WORDS[certainty] ?? certainty;
}

const CERTAINTY_WORDS: Readonly<Record<string, string>> = {
  exact: 'Parent known by its unique id',
  matched: 'Parent matched by PID and image name',
  pid: 'Parent matched by PID alone',
  inferred: 'Parent was not logged; only its name is known',
  missing: 'Parent unknown',
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
