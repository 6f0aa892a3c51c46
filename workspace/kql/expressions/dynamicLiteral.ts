import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type SqlExpression } from '../sqlExpression';
import { emptyValue, sqlString } from '../sqlText';
import { dateTimeText, parseDateTime, parseTimespan, timespanText } from '../ticks';
import { guidOf, realOf, truthOf } from './literalForms';

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
      return negativeText(jsonText(node.child('Expression')));
    case 'LiteralExpression':
      return scalarText(node);
    case 'DynamicExpression':
      return jsonText(node.child('Expression'));
    default:
      throw unsupported(`${node.text} inside dynamic()`, node);
  }
}

function pairText(pair: SyntaxNode): string {
  return `${JSON.stringify(pair.tokenValue('Name') ?? '')}:${jsonText(pair.child('Value'))}`;
}

function scalarText(node: SyntaxNode): string {
  const text = node.literal ?? '';
  if (node.syntaxKind !== 'StringLiteralExpression' && /^\s*null\s*$/i.test(text)) {
    return 'null';
  }
  switch (node.syntaxKind) {
    case 'StringLiteralExpression':
      return JSON.stringify(text);
    case 'GuidLiteralExpression':
      return JSON.stringify(known(guidOf(text), node));
    case 'BooleanLiteralExpression':
      return String(known(truthOf(text), node));
    case 'LongLiteralExpression':
    case 'IntLiteralExpression':
      return BigInt(text).toString();
    case 'RealLiteralExpression':
      return realText(known(realOf(text), node));
    case 'DateTimeLiteralExpression':
      return JSON.stringify(dateTimeText(known(parseDateTime(text), node)));
    case 'TimespanLiteralExpression':
      return JSON.stringify(timespanText(known(parseTimespan(text), node)));
    default:
      throw unsupported(`${node.text} inside dynamic()`, node);
  }
}

/** A real number keeps its point, by which it is told from a whole one; what is no number in JSON is a text. */
function realText(value: number): string {
  if (!Number.isFinite(value)) {
    return JSON.stringify(String(value));
  }
  const text = JSON.stringify(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The sign stands inside the quotes of a number that is a text. */
function negativeText(json: string): string {
  return json.startsWith('"') ? `"-${json.slice(1)}` : `-${json}`;
}

function known<Value>(value: Value | undefined, node: SyntaxNode): Value {
  if (value === undefined) {
    throw unsupported(`${node.text} inside dynamic()`, node);
  }
  return value;
}
