import { type SyntaxNode } from '../../kusto/syntaxNode';
import { asText } from '../conversion';
import { unsupported } from '../queryError';
import { type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { sqlString } from '../sqlText';
import { textTestNamed } from './text';

/** What a search is told of the rows that it looks through. */
interface Searched {
  readonly texts: readonly string[];
  readonly caseSensitive: boolean;
  readonly scope: Scope;
}

/** SQL of the condition of `search`, in which a text alone is sought in every column, and `column:"text"` in one. */
export function searchCondition(
  node: SyntaxNode,
  columns: readonly RelationColumn[],
  caseSensitive: boolean,
  scope: Scope
): string {
  const texts = columns.map(({ id, type }) => asText({ sql: id, type }, node));
  return `coalesce(${condition(node, { texts, caseSensitive, scope })}, FALSE)`;
}

function condition(node: SyntaxNode, searched: Searched): string {
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return condition(node.child('Expression'), searched);
    case 'StarExpression':
      return 'TRUE';
    case 'LiteralExpression':
      return searched.texts.length === 0 ? 'FALSE' : `(${sought(node, searched.texts, searched.caseSensitive)})`;
    case 'BinaryExpression':
      return binary(node, searched);
    default:
      return other(node, searched);
  }
}

function binary(node: SyntaxNode, searched: Searched): string {
  switch (node.operator) {
    case 'and':
    case 'or':
      return `(coalesce(${condition(node.child('Left'), searched)}, FALSE) ${node.operator} coalesce(${condition(node.child('Right'), searched)}, FALSE))`;
    case ':': {
      const column = asText(searched.scope.expression(node.child('Left')), node);
      return `(${sought(node.child('Right'), [column], searched.caseSensitive)})`;
    }
    default:
      return other(node, searched);
  }
}

/** A condition as in `where`; how a search that minds the case would change its operators is not documented. */
function other(node: SyntaxNode, { caseSensitive, scope }: Searched): string {
  const { sql, type } = scope.expression(node);
  if (type !== 'bool' || caseSensitive) {
    throw unsupported(`'${node.text}' in ${caseSensitive ? 'a case-sensitive search' : 'search'}`, node);
  }
  return sql;
}

/** A star at an end of the term says that it may go on there. */
function sought(node: SyntaxNode, texts: readonly string[], caseSensitive: boolean): string {
  const [, before, term, after] = /^(\*?)([^*]+)(\*?)$/.exec(node.literal ?? '') ?? [];
  if (node.syntaxKind !== 'StringLiteralExpression' || term === undefined) {
    throw unsupported(`The term ${node.text} in search`, node);
  }
  const operator = before ? (after ? 'contains' : 'hassuffix') : after ? 'hasprefix' : 'has';
  const test = textTestNamed(caseSensitive ? `${operator}_cs` : operator);
  const [first = "''", ...others] = texts;
  // One test for all columns: a pattern for each would take seconds to prepare where a table is wide.
  return others.length === 0
    ? test(first, sqlString(term))
    : `list_bool_or(list_transform([${texts.join(', ')}], lambda text: ${test('text', sqlString(term))}))`;
}
