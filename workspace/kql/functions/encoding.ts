import { type FunctionCall, type FunctionTable } from './functionCall';

/** The bytes behind a text in base64; null when it is none. */
function bytes(call: FunctionCall): string {
  return `kql_base64_bytes(${call.text(0)})`;
}

function decodeText(call: FunctionCall): string {
  return `coalesce(kql_utf8_text(${bytes(call)}), '')`;
}

function decodeArray(call: FunctionCall): string {
  const digits = `hex(${bytes(call)})`;
  const byte = `CAST('0x' || substr(${digits}, 2 * i - 1, 2) AS BIGINT)`;
  return `to_json(list_transform(generate_series(1, length(${digits}) // 2), lambda i: ${byte}))`;
}

function encodeText(call: FunctionCall): string {
  return `to_base64(encode(${call.text(0)}))`;
}

/** Functions that read and write base64. What is no base64, or no UTF-8 inside, gives an empty text or null. */
export const encodingFunctions: FunctionTable = {
  base64_decode_toarray: decodeArray,
  base64_decode_tostring: decodeText,
  base64_decodestring: decodeText,
  base64_encode_tostring: encodeText,
  base64_encodestring: encodeText,
};
