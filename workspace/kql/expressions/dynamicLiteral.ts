import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type SqlExpression } from '../sqlExpression';
import { emptyValue, sqlString } from '../sqlText';
import { dateTimeText, parseDateTime, parseTimespan, timespanText } from '../ticks';

/** Translates `dynamic(...)`. */
export function translateDynamicLiteral(node: SyntaxNode): SqlExpression {
  const json = jsonText(node.child('Expression'));
  return {
    sql: json === 'null' ? emptyValue('dynamic') : `CAST(${sqlString(json)} AS JSON)`,
    type: 'dynamic',
    literal: json,
  };
}

/** The value as JSON text. Numbers keep their digits, which JavaScript's numbers would not. */
function jsonText(node: SyntaxNode): string {
  switch (node.kind) {
    case 'JsonObjectExpression':
      return `{${node.list('Pairs').map(pairText).join(',')}}`;
    case 'JsonArrayExpression':
      return `[${node.list('Values').map(jsonText).join(',')}]`;
    case 'PrefixUnaryExpression':
      return `-${jsonText(node.child('Expression'))}`;
    case 'LiteralExpression':
      return scalarText(node);
    default:
      throw unsupported(`${node.text} inside dynamic()`, node);
  }
}

function pairText(pair: SyntaxNode): string {
  return `${JSON.stringify(pair.tokenValue('Name') ?? '')}:${jsonText(pair.child('Value'))}`;
}

function scalarText(node: SyntaxNode): string {
  const text = node.literal ?? '';
  switch (node.syntaxKind) {
    case 'StringLiteralExpression':
      return JSON.stringify(text);
    case 'NullLiteralExpression':
      return 'null';
    case 'BooleanLiteralExpression':
      return text.toLowerCase();
    case 'LongLiteralExpression':
    case 'IntLiteralExpression':
      return BigInt(text).toString();
    case 'RealLiteralExpression':
      return realText(Number(text));
    case 'DateTimeLiteralExpression':
      return JSON.stringify(known(parseDateTime(text), dateTimeText, node));
    case 'TimespanLiteralExpression':
      return JSON.stringify(known(parseTimespan(text), timespanText, node));
    default:
      throw unsupported(`${node.text} inside dynamic()`, node);
  }
}

/** A real number keeps its point, by which it is told from a whole one. */
function realText(value: number): string {
  const text = JSON.stringify(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function known(ticks: bigint | undefined, text: (ticks: bigint) => string, node: SyntaxNode): string {
  if (ticks === undefined) {
    throw unsupported(`${node.text} inside dynamic()`, node);
  }
  return text(ticks);
}
