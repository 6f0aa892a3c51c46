const ALPHANUMERIC = /[0-9a-z]/;

/**
 * Whether a text holds another as a whole term, without case: KQL's `has`. A term ends where ASCII letters and digits
 * end; "suchost.exe" stands in "c:\x\suchost.exe", "host" does not.
 *
 * Source: "has operator", Kusto documentation.
 */
export function hasTerm(text: string, term: string): boolean {
  const [within, sought] = [text.toLowerCase(), term.toLowerCase()];
  if (sought === '') {
    return false;
  }
  const [bindsLeft, bindsRight] = [ALPHANUMERIC.test(sought[0]!), ALPHANUMERIC.test(sought.at(-1)!)];
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    const [before, after] = [within[at - 1] ?? '', within[at + sought.length] ?? ''];
    if (!(bindsLeft && ALPHANUMERIC.test(before)) && !(bindsRight && ALPHANUMERIC.test(after))) {
      return true;
    }
  }
  return false;
}
