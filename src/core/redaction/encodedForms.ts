import { decodeBase64 } from '../decode/base64';
import { decodeText } from '../decode/decode';
import { textOf } from '../decode/textEncoding';
import { bytesIn } from './bytesIn';

/** Base64 too short to be told from a word by its form; what it decodes to decides. */
const LETTERS = /(?<![A-Za-z\d+/_-])[A-Za-z\d+/_-]{12,}={0,2}/g;
const PRINTABLE = /^[\t\r\n -~\u00a0-\uffef]+$/;

/** Stretches of a text that say something in base64 or hexadecimal, hashes not among them. */
export function* encodedIn(text: string): Generator<string> {
  for (const { original } of decodeText(text).items) {
    yield original;
  }
  for (const [run] of text.matchAll(LETTERS)) {
    if (isPrintable(run.replaceAll('=', ''))) {
      yield run;
    }
  }
  yield* bytesIn(text);
}

function isPrintable(letters: string): boolean {
  // Words and names have one case, or capitals at their start; hardly any of them decodes to text.
  const bytes = /[A-Z]/.test(letters) && /[a-z]/.test(letters) ? decodeBase64(letters) : undefined;
  const text = bytes === undefined ? undefined : textOf(bytes)?.text;
  return text !== undefined && PRINTABLE.test(text);
}
