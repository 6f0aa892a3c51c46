import { printableBytes } from './digests';
import { type DecodedItem } from './item';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', "'": '&#39;' };

/** Text in the markup: what could start a tag or an escape is escaped, so that content cannot pass for markup. */
export const escapeText = (text: string): string => text.replace(/[&<]/g, (letter) => ESCAPES[letter]!);

const escapeAttribute = (text: string): string =>
  text.replace(/[&<']/g, (letter) => ESCAPES[letter]!).replace(/[\0-\x1f]/g, ' ');

/** An item in its place in the full text, in msticpy's notation; `inner` is its text with its own items in place. */
export function itemMarkup(item: DecodedItem, inner: string): string {
  const name = escapeAttribute(
    item.archive !== null ? `[${item.archive}] Filename: ${item.fileName}` : `[${item.fileType ?? 'None'}]`
  );
  const place = `index='${item.reference}' depth='${item.depth}'`;
  return item.text === null
    ? `<decoded value='binary'  name='${name}' type='${item.archive ?? item.fileType ?? 'None'}' ${place}>${printableBytes(item.bytes)}</decoded>`
    : `<decoded type='string' name='${name}' ${place}>${inner}</decoded>`;
}

/** Several files in the place of the archive that held them. */
export const archiveMarkup = (reference: string, depth: number, inner: string): string =>
  `<decoded value='multiple binary' type='multiple' index='${reference}' depth='${depth}'>${inner}</decoded>`;
