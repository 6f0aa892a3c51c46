/** Past this, the parser refuses a query as well (KS245), after seconds of work that nothing can interrupt. */
const MOST_BRACKETS = 500;

/** Where the first bracket stands that opens within too many others; undefined for a query that can be parsed. O(n). */
export function tooDeepAt(query: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < query.length; at++) {
    switch (query.charAt(at)) {
      case '(':
      case '[':
      case '{':
        if (++depth > MOST_BRACKETS) {
          return at;
        }
        break;
      case ')':
      case ']':
      case '}':
        depth--;
        break;
      case '/':
        at = query[at + 1] === '/' ? endAt(query, '\n', at) : at;
        break;
      case '`':
        at = query.startsWith('```', at) ? endAt(query, '```', at + 3) + 2 : at;
        break;
      case '"':
      case "'":
        at = endOfText(query, at);
        break;
    }
  }
  return undefined;
}

/** Place of the next `mark`, or of the end. */
function endAt(query: string, mark: string, from: number): number {
  const at = query.indexOf(mark, from);
  return at < 0 ? query.length : at;
}

/** Where the text ends whose first quote is at `start`: a verbatim one with doubled quotes reads as several. */
function endOfText(query: string, start: number): number {
  const isVerbatim = query[start - 1] === '@';
  let at = start + 1;
  while (at < query.length && query[at] !== query[start] && query[at] !== '\n') {
    at += query[at] === '\\' && !isVerbatim ? 2 : 1;
  }
  return at;
}
