import { type SyntaxNode } from '../../kusto/syntaxNode';
import { asText } from '../conversion';
import { unsupported } from '../queryError';
import { type SqlExpression } from '../sqlExpression';
import { sqlString } from '../sqlText';

/*
 * The service's regular expressions (https://learn.microsoft.com/kusto/query/regex) and DuckDB's, which are RE2's, agree but
 * for a few signs: the service's \d, \s and \w are Unicode's, and its classes can be nested and cut with one another. The
 * first are written for RE2 here, the second refused, for RE2 would read them as something else. RE2's \b knows words of ASCII.
 */

/** Begin and end with a class, as a sign there would make a range with a hyphen beside it. */
const digits = '\\p{Nd}';
const spaces = '\\s\\x0B\\x{85}\\p{Z}';
const words =
  '\\p{L}\\p{M}\\p{Nl}\\x{24B6}-\\x{24E9}\\x{1F130}-\\x{1F149}\\x{1F150}-\\x{1F169}\\x{1F170}-\\x{1F189}' +
  '\\x{200C}\\x{200D}\\p{Nd}\\p{Pc}';

/** What an escaped letter means outside of a class. */
const alone: Readonly<Record<string, string>> = {
  '\\d': digits,
  '\\D': '\\P{Nd}',
  '\\s': `[${spaces}]`,
  '\\S': `[^${spaces}]`,
  '\\w': `[${words}]`,
  '\\W': `[^${words}]`,
};

/** And inside of one. */
const inClass: Readonly<Record<string, string>> = { '\\d': digits, '\\D': '\\P{Nd}', '\\s': spaces, '\\w': words };

/** What is left of a class that holds signs which are not spaces, or not of words. */
const complements: Readonly<Record<string, string>> = { '\\S': `[^${spaces}]`, '\\W': `[^${words}]` };

const token = /\[\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\\\]])*\]|\\b\{|\\[^]|\(\?<(?![=!])|[^]/g;

/** A pattern of the service as RE2 reads it. Throws where RE2 has nothing of the kind. */
export function servicePattern(pattern: string, node: SyntaxNode): string {
  return pattern.replace(token, (found) => {
    if (found === '\\<' || found === '\\>' || found === '\\b{') {
      throw unsupported(`${found} in a pattern`, node);
    }
    if (found === '(?<') {
      return '(?P<';
    }
    return found.startsWith('[') && found.length > 1 ? serviceClass(found, node) : (alone[found] ?? found);
  });
}

function serviceClass(text: string, node: SyntaxNode): string {
  const [, start = '', body = ''] = /^(\[\^?\]?)([^]*)\]$/.exec(text) ?? [];
  const others: string[] = [];
  const own = body.replace(/\[:\^?\w+:\]|\\[^]|&&|~~|(?!^)--|\[/g, (found) => {
    if (['&&', '~~', '--', '['].includes(found)) {
      throw unsupported(`The class ${text} in a pattern`, node);
    }
    const complement = complements[found];
    if (complement !== undefined) {
      others.push(complement);
      return '';
    }
    return inClass[found] ?? found;
  });
  if (others.length === 0) {
    return `${start}${own}]`;
  }
  if (start.startsWith('[^')) {
    throw unsupported(`The class ${text} in a pattern`, node);
  }
  const all = own === '' && start === '[' ? others : [`${start}${own}]`, ...others];
  return `(?:${all.join('|')})`;
}

/** SQL of a pattern. One that is worked out row by row is RE2's from the start. */
export function patternSql(pattern: SqlExpression, node: SyntaxNode): string {
  return pattern.literal === undefined ? asText(pattern, node) : sqlString(servicePattern(pattern.literal, node));
}
