import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType, type KqlType } from '../../tables/kqlType';
import { semanticError, unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { emptyValue, sqlString } from '../sqlText';
import { parseDateTime, parseTimespan } from '../ticks';
import { guidOf, realOf, truthOf } from './literalForms';

/** Translates a literal: a string, number, truth value, date, time span or guid, or a typed null; `datetime()` is now. */
export function translateLiteral(node: SyntaxNode, scope: Scope): SqlExpression {
  const { result } = node;
  const text = node.literal ?? '';
  if (result.form !== 'scalar' || !isKqlType(result.type)) {
    throw unsupported(result.form === 'scalar' ? `The type ${result.type}` : `The literal ${node.text}`, node);
  }
  const { type } = result;
  if (type !== 'string' && /^\s*null\s*$/i.test(text)) {
    return { sql: emptyValue(type), type };
  }
  if (type === 'datetime' && text.trim() === '') {
    return { sql: scope.query.parameter('now'), type };
  }
  const sql = literalSql(type, text);
  if (sql === undefined) {
    throw semanticError('SEM0001', `'${node.text}' is not a valid ${type}`, node);
  }
  return { sql, type, literal: text };
}

function literalSql(type: KqlType, text: string): string | undefined {
  switch (type) {
    case 'string':
      return sqlString(text);
    case 'int':
    case 'long':
      return integerSql(type === 'int' ? 'INTEGER' : 'BIGINT', text.trim());
    case 'real':
      return realSql(realOf(text));
    case 'bool':
      return boolSql(truthOf(text));
    case 'datetime':
      return ticksSql(parseDateTime(unquote(text)));
    case 'timespan':
      return ticksSql(parseTimespan(unquote(text)));
    case 'guid':
      return guidSql(guidOf(unquote(text)));
    case 'dynamic':
      return undefined;
  }
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function integerSql(sqlType: string, text: string): string | undefined {
  const isHex = /^0x[0-9a-f]+$/i.test(text);
  if (!isHex && !/^-?\d+$/.test(text)) {
    return undefined;
  }
  const value = BigInt(text);
  const bits = sqlType === 'INTEGER' ? 32 : 64;
  // All bits of a hexadecimal number may be set; a decimal one must be a number of its type.
  const wrapped = BigInt.asIntN(bits, value);
  if (wrapped !== value && !(isHex && BigInt.asUintN(bits, value) === value)) {
    return undefined;
  }
  // The smallest number has no positive counterpart that could be negated, so it is written as text.
  return `'${wrapped}'::${sqlType}`;
}

function realSql(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `'${value}'::DOUBLE`;
}

function boolSql(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'TRUE' : 'FALSE';
}

function guidSql(guid: string | undefined): string | undefined {
  return guid === undefined ? undefined : sqlString(guid);
}

function ticksSql(ticks: bigint | undefined): string | undefined {
  return ticks === undefined ? undefined : `'${ticks}'::BIGINT`;
}
