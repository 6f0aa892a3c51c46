import { finish, type Pausing } from '../work/pausing';
import { encodeBase64 } from './base64';
import { decodeText } from './decode';
import { digestsOf, printableBytes } from './digests';
import { type DecodedItem } from './item';
import { DECODE_LIMITS, type DecodeLimits } from './limits';

/** A decoded item under the notebook's column names, with the place it was found at. */
export interface DecodedRow {
  /** 0-based row of the source text. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly reference: string;
  readonly original_string: string;
  readonly file_name: string;
  readonly file_type: string | null;
  /** The decoded bytes, as base64. */
  readonly input_bytes: string;
  /** Null for what is no text. */
  readonly decoded_string: string | null;
  /** utf-8, utf-16le, utf-16be or binary. */
  readonly encoding_type: string;
  /** The three hashes as JSON text; "" like each of them for bytes that are not complete. */
  readonly file_hashes: string;
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly printable_bytes: string;
  readonly src_index: number;
  readonly full_decoded_string: string;
  /** What is missing of the item, in a sentence; "" when it is whole. */
  readonly note: string;
}

export interface DecodedRows {
  readonly rows: readonly DecodedRow[];
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** Decodes every text of a column. */
export const decodeRows = (texts: readonly string[], limits: DecodeLimits = DECODE_LIMITS): DecodedRows =>
  finish(decodingRows(texts, limits));

/** The same, with a pause after each text. */
export function* decodingRows(texts: readonly string[], limits: DecodeLimits = DECODE_LIMITS): Pausing<DecodedRows> {
  const rows: DecodedRow[] = [];
  const notes = new Set<string>();
  for (const [row, text] of texts.entries()) {
    const decoding = decodeText(text, limits);
    decoding.notes.forEach((note) => notes.add(note));
    decoding.items.forEach((item) => rows.push(decodedRow(item, row, decoding.fullText)));
    yield { done: row + 1, total: texts.length, items: 'texts' };
  }
  return { rows, notes: [...notes] };
}

const NO_DIGESTS = { md5: '', sha1: '', sha256: '' };

function decodedRow(item: DecodedItem, row: number, fullText: string): DecodedRow {
  // The hash of a part of a file finds nothing, and would pass for the file's.
  const digests = item.note === '' || item.archive === null ? digestsOf(item.bytes) : NO_DIGESTS;
  return {
    row,
    start: item.start,
    end: item.end,
    reference: item.reference,
    original_string: item.original,
    file_name: item.fileName,
    file_type: item.fileType,
    input_bytes: encodeBase64(item.bytes),
    decoded_string: item.text,
    encoding_type: item.encoding,
    file_hashes: digests === NO_DIGESTS ? '' : JSON.stringify(digests),
    ...digests,
    printable_bytes: printableBytes(item.bytes),
    src_index: row,
    full_decoded_string: fullText,
    note: item.note,
  };
}
