/** What the words before a stretch of text say that it is: text in UTF-16 for PowerShell, or base64 of anything. */
export type Expectation = 'wide' | 'any';

/** How far back the words may start. */
const LOOK_BACK = 64;
const ENCODED_COMMAND = 'encodedcommand';
/** Shells take these away before a program sees its parameters. */
const SHELL_MARKS = /[\^`"']/g;

/** What is expected at a place: after -e, -enc ... -EncodedCommand (also broken by carets), or FromBase64String(. */
export function expectationAt(text: string, start: number): Expectation | undefined {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (before.length < 3) {
    return undefined;
  }
  const words = before.replace(SHELL_MARKS, '');
  const option = /[-/\u2013\u2014]([A-Za-z]{1,14})(?:\s{1,8}|:)$/.exec(words)?.[1]?.toLowerCase();
  if (option !== undefined && (ENCODED_COMMAND.startsWith(option) || option === 'ec')) {
    return 'wide';
  }
  return /FromBase64(?:String|CharArray)\s{0,4}\(\s{0,4}$/i.test(words) ? 'any' : undefined;
}
