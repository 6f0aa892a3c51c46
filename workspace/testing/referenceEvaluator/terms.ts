const endsInTerm = (text: string): boolean => /[\p{L}\p{Nd}]$/u.test(text);
const startsWithTerm = (text: string): boolean => /^[\p{L}\p{Nd}]/u.test(text);

/** True when `sought` stands in `text` without cutting through a run of letters and digits at either end. */
export function hasTerm(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = at < text.length ? text.indexOf(sought, at + 1) : -1) {
    const cutsStart = startsWithTerm(sought) && endsInTerm(text.slice(0, at));
    const cutsEnd = endsInTerm(sought) && startsWithTerm(text.slice(at + sought.length));
    if (!cutsStart && !cutsEnd) {
      return true;
    }
  }
  return false;
}
