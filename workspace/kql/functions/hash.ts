import { type FunctionTable } from './functionCall';

/** Digests of a value's text in UTF-8, as lower-case hexadecimal digits. */
export const hashFunctions: FunctionTable = {
  hash_md5: (call) => `md5(${call.text(0)})`,
  hash_sha1: (call) => `sha1(${call.text(0)})`,
  hash_sha256: (call) => `sha256(${call.text(0)})`,
};
