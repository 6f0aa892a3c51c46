import { type TextEncoding } from './textEncoding';

/** One thing that was decoded: base64 text, or a file out of an archive that was base64. */
export interface DecodedItem {
  /** Place in the nesting, as "1.2": the second item found in the first. */
  readonly reference: string;
  readonly depth: number;
  /** Where the base64 stands: in the source text or, for an item found inside another, in that one's text. */
  readonly start: number;
  readonly end: number;
  /** The base64 as written. */
  readonly original: string;
  /** Name in an archive, else "unknown". */
  readonly fileName: string;
  /** By its first bytes; else the archive it came from; null for plain text and unknown bytes. */
  readonly fileType: string | null;
  /** What the file came out of: zip, gz, tar ...; null when it stood in the text directly. */
  readonly archive: string | null;
  readonly bytes: Uint8Array;
  /** Null for what is no text. */
  readonly text: string | null;
  readonly encoding: TextEncoding | 'binary';
  /** What is missing of it, in a sentence; "" when it is whole. */
  readonly note: string;
}

/** Everything that was found in one text. */
export interface Decoding {
  /** Outer items before those found in them. */
  readonly items: readonly DecodedItem[];
  /** The text with every item in its place, as markup that decoded content cannot imitate. */
  readonly fullText: string;
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}
