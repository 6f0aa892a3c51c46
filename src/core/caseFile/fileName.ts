const LONGEST = 80;

/** A file name without folders, control characters or names that Windows reserves: `casefile-<what>-<day>.<ending>`. */
export function caseFileName(what: string, at: number, ending: string): string {
  const plain = what
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, LONGEST);
  return `casefile-${plain || 'case'}-${new Date(at).toISOString().slice(0, 10)}.${ending}`;
}
