/** What Windows allows in no name. */
const FORBIDDEN = new Set('\\/:*?"<>|');
/** What ends the last name of a path that is not quoted, and what a sentence puts behind it. */
const AFTER_LAST = /[,;'&()=`]/;
const TRAILING = ".,;:!?)]}'";
const EXTENSION = /\.[a-z][a-z0-9]{1,4}$/i;

/**
 * The end of a Windows path whose first name starts at `start`; `start` itself when there is no name. Names may hold
 * single blanks where a backslash follows, and in the last name where the path is quoted; what looks like an option or
 * comes after a file name ends it.
 */
export function pathEnd(text: string, start: number, quote: string | undefined): number {
  let at = start;
  let end = start;
  for (;;) {
    const stop = nameStop(text, at);
    const name = text.slice(at, stop);
    const separated = text[stop] === '\\' || (text[stop] === '/' && !EXTENSION.test(name));
    if (separated && isFolder(name)) {
      end = stop;
      at = afterSeparators(text, stop);
      continue;
    }
    const closed = !separated && quote !== undefined && text[stop] === quote && isFolder(name);
    const last = closed ? name : lastName(name);
    return last === '' ? end : at + last.length;
  }
}

function nameStop(text: string, start: number): number {
  let stop = start;
  while (stop < text.length && !FORBIDDEN.has(text[stop]!) && text.charCodeAt(stop) >= 32) {
    stop++;
  }
  return stop;
}

export function afterSeparators(text: string, start: number): number {
  let at = start;
  while (text[at] === '\\' || text[at] === '/') {
    at++;
  }
  return at;
}

/** Whether a name with blanks can be one name: "Program Files", not "a.exe -o out" or "x.txt ". */
function isFolder(name: string): boolean {
  if (name === '' || /[,;]$/.test(name)) {
    return false;
  }
  const blank = name.indexOf(' ');
  return (
    blank < 0 ||
    (blank > 0 && !name.endsWith(' ') && !/ [^\p{L}\p{N}(]/u.test(name) && !EXTENSION.test(name.slice(0, blank)))
  );
}

function lastName(name: string): string {
  const word = name.split(/\s/, 1)[0]!;
  const cut = word.search(AFTER_LAST);
  let last = cut < 0 ? word : word.slice(0, cut);
  while (last !== '' && TRAILING.includes(last[last.length - 1]!)) {
    last = last.slice(0, -1);
  }
  return last;
}
