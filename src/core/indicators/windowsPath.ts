import { isBlank, isWord } from './characters';
import { type Span } from './indicator';
import { afterSeparators, pathEnd } from './pathEnd';

/** A path of Windows: on a drive, relative, below a variable (windows_path), on a share (unc_path), or in the registry. */
export interface WindowsSpan extends Span {
  readonly type: 'windows_path' | 'unc_path' | 'registry_key';
  /** The host of a share. */
  readonly host?: Span;
}

const HIVE = /(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HK(?:LM|CU|CR|U|CC)):?$/i;
const HIVE_FIRST = /^\\(?:HKEY_[A-Z_]{1,20}|HK(?:LM|CU|CR|U|CC))\\/i;
const VARIABLE = /(?:%[\w()]{1,32}%|\$\{?env:[\w()]{1,32}\}?)$/i;
const RELATIVE = /(?:^|[^.\w\\/])(\.{1,2})$/;
const DEVICE_HOST = /^[.?]+$/;
const LOOK_BACK = 48;
const STREAM = /^(?::[\w$.-]{1,64}){1,2}(?![\w\\/:])/;

/** Windows paths and registry keys, from left to right, in time linear to the text. */
export function findWindowsPaths(text: string): readonly WindowsSpan[] {
  const found: WindowsSpan[] = [];
  let from = 0;
  for (let at = nextSeparator(text, 0); at >= 0; at = nextSeparator(text, from)) {
    const span = pathAt(text, at, from);
    if (span !== undefined) {
      found.push(span);
    }
    from = Math.max(span?.end ?? 0, afterSeparators(text, at));
  }
  return found;
}

/** The next backslash, or slash right behind a drive's colon. */
function nextSeparator(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 || (code === 47 && text[at - 1] === ':' && text[at + 1] !== '/')) {
      return at;
    }
  }
  return -1;
}

function pathAt(text: string, at: number, from: number): WindowsSpan | undefined {
  const before = text.slice(Math.max(from, at - LOOK_BACK), at);
  const named = HIVE.exec(before)?.[0] ?? /[a-z]:$/i.exec(before)?.[0];
  if (named !== undefined && !isWord(text.charCodeAt(at - named.length - 1))) {
    const start = at - named.length;
    return named.length > 2
      ? spanFrom(text, 'registry_key', start, at)
      : withStream(text, spanFrom(text, 'windows_path', start, at));
  }
  const root = VARIABLE.exec(before)?.[0] ?? RELATIVE.exec(before)?.[1];
  if (root !== undefined) {
    return spanFrom(text, 'windows_path', at - root.length, at);
  }
  // Of \HKLM\Software the hive's own name decides, at the next backslash.
  if (text[at] === '/' || !standsAlone(text, at) || HIVE_FIRST.test(text.slice(at, at + LOOK_BACK))) {
    return undefined;
  }
  return text[at + 1] === '\\' ? share(text, at) : spanFrom(text, 'windows_path', at, at);
}

/** Whether a path without drive may start here: after a blank, a quote, an equals sign or at the start. */
const standsAlone = (text: string, at: number): boolean =>
  at === 0 || isBlank(text.charCodeAt(at - 1)) || '"\'=(,;<>|`@'.includes(text[at - 1]!) || isAfterOption(text, at);

/** "-file:\\server\x" and "/d:\\server\x": a colon after a word with a dash or a slash before it. */
const isAfterOption = (text: string, at: number): boolean =>
  text[at - 1] === ':' && /(?:^|[\s"'])[-/][\w-]{1,24}:$/.test(text.slice(Math.max(0, at - 28), at));

function spanFrom(text: string, type: WindowsSpan['type'], start: number, separator: number): WindowsSpan | undefined {
  const first = afterSeparators(text, separator);
  const end = pathEnd(text, first, quoteBefore(text, start));
  return end > first ? { start, end, type } : undefined;
}

const quoteBefore = (text: string, start: number): string | undefined =>
  text[start - 1] === '"' || text[start - 1] === "'" ? text[start - 1] : undefined;

/** `\\host\share`, its backslashes also doubled as in JSON. */
function share(text: string, start: number): WindowsSpan | undefined {
  const hostStart = afterSeparators(text, start);
  const [hostName = ''] = /^[^\s\\/:*?"<>|'(),;]{1,253}(?=\\)/.exec(text.slice(hostStart, hostStart + 254)) ?? [];
  const hostEnd = hostStart + hostName.length;
  const doubled = hostStart - start === 4;
  if (hostName === '' || DEVICE_HOST.test(hostName) || (hostStart - start !== 2 && !doubled)) {
    return undefined;
  }
  const span = spanFrom(text, 'unc_path', start, hostEnd);
  // A port or the word SSL may follow the name, as in \\host@SSL@8443\share.
  const bare = hostName.split('@', 1)[0]!;
  return (
    span && {
      ...span,
      end: pathEnd(text, afterSeparators(text, hostEnd), quoteBefore(text, start)),
      host: { start: hostStart, end: hostStart + bare.length },
    }
  );
}

/** With an alternate data stream, as in C:\x\file.txt:stream:$DATA. */
function withStream(text: string, span: WindowsSpan | undefined): WindowsSpan | undefined {
  const stream = span && STREAM.exec(text.slice(span.end, span.end + 132))?.[0];
  return span && stream !== undefined ? { ...span, end: span.end + stream.length } : span;
}
