const isTermSign = (sign: string | undefined): boolean => sign !== undefined && /^[0-9A-Za-z]$/.test(sign);

/** True when `sought` stands in `text` without cutting through a run of letters and digits at either end. */
export function hasTerm(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = at < text.length ? text.indexOf(sought, at + 1) : -1) {
    const cutsStart = isTermSign(sought[0]) && isTermSign(text[at - 1]);
    const cutsEnd = isTermSign(sought[sought.length - 1]) && isTermSign(text[at + sought.length]);
    if (!cutsStart && !cutsEnd) {
      return true;
    }
  }
  return false;
}
