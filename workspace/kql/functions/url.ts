import { refusedInRow } from '../refusedInRow';
import { type FunctionCall, type FunctionTable } from './functionCall';

/** The documentation does not say what becomes of a plus sign, nor of what is not encoded rightly. */
function decode(call: FunctionCall): string {
  const refusal = refusedInRow("url_decode() of a text with '+', or that is not encoded rightly,", 'VARCHAR');
  const text = call.text(0);
  return `CASE WHEN contains(${text}, '+') OR kql_url_decode(${text}) IS NULL THEN ${refusal}
    ELSE kql_url_decode(${text}) END`;
}

/** As a form of a web page is sent. The ways of doing so differ in a few signs, of which the documentation does not speak. */
function encode(call: FunctionCall): string {
  const refusal = refusedInRow("url_encode() of a text with one of !'()*~", 'VARCHAR');
  const text = call.text(0);
  return `CASE WHEN regexp_matches(${text}, '[!''()*~]') THEN ${refusal} ELSE kql_url_encode(${text}) END`;
}

/** The parts of an absolute URL as they are written in it; those that it does not have are empty. */
function parse(call: FunctionCall): string {
  const refusal = refusedInRow('parse_url() of what is no absolute URL, or repeats a parameter,', 'JSON');
  const text = call.text(0);
  return `coalesce(kql_parse_url(${text}), ${refusal})`;
}

/** Functions on URLs. */
export const urlFunctions: FunctionTable = {
  parse_url: parse,
  parseurl: parse,
  url_decode: decode,
  url_encode: encode,
};
