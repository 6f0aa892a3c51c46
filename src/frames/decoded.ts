import { defineFrame, optional, required } from './contract';
import { processPlace } from './processPlace';

/** What was decoded out of command lines, under the notebook's column names; outer items before those inside them. */
export const decodedFrame = defineFrame('decoded', 1, {
  /** 0-based row of the query's answer. */
  row: required('number'),
  /** Where the base64 stands in the source text or, for an item inside another, in that one's decoded text. */
  start: required('number'),
  end: required('number'),
  /** Place in the nesting, as "1.2". */
  reference: required('string'),
  original_string: required('string'),
  file_name: required('string'),
  file_type: optional('string'),
  /** The decoded bytes, as base64. */
  input_bytes: required('string'),
  /** Null for what is no text. */
  decoded_string: optional('string'),
  /** utf-8, utf-16le, utf-16be or binary. */
  encoding_type: required('string'),
  /** JSON text of the three hashes; empty, as they are, for a file that is not complete. */
  file_hashes: required('string'),
  md5: required('string'),
  sha1: required('string'),
  sha256: required('string'),
  printable_bytes: required('string'),
  src_index: required('number'),
  /** The whole source text with every item in its place. */
  full_decoded_string: required('string'),
  /** What is missing of the item, in a sentence. */
  note: required('string'),
});

/** What was decoded out of command lines, and the process whose each is. */
export const decodedCommandLinesFrame = defineFrame('decodedCommandLines', 1, {
  /** When the process started. */
  time: optional('time', { displayName: 'Time' }),
  ...processPlace,
  ...decodedFrame.schema,
});
