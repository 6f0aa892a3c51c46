import { type SyntaxNode } from '../../kusto/syntaxNode';
import { asText } from '../conversion';
import { patternSql } from '../functions/servicePattern';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

type TextTest = (text: string, sought: string) => string;

const ignoringCase =
  (test: TextTest): TextTest =>
  (text, sought) =>
    test(`lower(${text})`, `lower(${sought})`);

const call =
  (name: string): TextTest =>
  (text, sought) =>
    `${name}(${text}, ${sought})`;

/** The operators that test one text against another, by their names without a leading `!`. */
const textTests: Readonly<Record<string, TextTest>> = {
  '=~': ignoringCase((text, sought) => `(${text} = ${sought})`),
  '!~': ignoringCase((text, sought) => `(${text} <> ${sought})`),
  contains: ignoringCase(call('contains')),
  contains_cs: call('contains'),
  startswith: ignoringCase(call('starts_with')),
  startswith_cs: call('starts_with'),
  endswith: ignoringCase(call('suffix')),
  endswith_cs: call('suffix'),
  has: call('kql_has'),
  has_cs: call('kql_has_cs'),
  hasprefix: call('kql_hasprefix'),
  hasprefix_cs: call('kql_hasprefix_cs'),
  hassuffix: call('kql_hassuffix'),
  hassuffix_cs: call('kql_hassuffix_cs'),
  'matches regex': call('regexp_matches'),
};

/** The text operators that have a negation with `!` before them, and those that have none. */
export const textOperators: readonly string[] = Object.keys(textTests).filter((name) => name !== '!~');

/** The test of an operator that has no negation before it. */
export function textTestNamed(operator: string): TextTest {
  const test = textTests[operator];
  if (!test) {
    throw new Error(`there is no text operator ${operator}`);
  }
  return test;
}

/** The test behind an operator as written, and whether it is negated; undefined for any other operator. */
function testOf(operator: string): { readonly test: TextTest; readonly negated: boolean } | undefined {
  const direct = textTests[operator];
  if (direct) {
    return { test: direct, negated: false };
  }
  const test = operator.startsWith('!') ? textTests[operator.slice(1)] : undefined;
  return test && { test, negated: true };
}

/** Translates a text predicate, or returns undefined when the operator is not one. */
export function translateTextPredicate(node: SyntaxNode, scope: Scope): SqlExpression | undefined {
  const found = testOf(node.operator);
  if (!found) {
    return undefined;
  }
  const right = scope.expression(node.child('Right'));
  const sought = node.operator === 'matches regex' ? patternSql(right, node.child('Right')) : asText(right, node);
  const tests = leftTexts(node, scope).map((text) => found.test(text, sought));
  const sql = `(${tests.join(' OR ')})`;
  return { sql: found.negated ? `(NOT ${sql})` : sql, type: 'bool' };
}

/** `*` on the left means any column. */
function leftTexts(node: SyntaxNode, scope: Scope): readonly string[] {
  const left = node.child('Left');
  if (left.kind !== 'StarExpression') {
    return [asText(scope.expression(left), node)];
  }
  if (scope.row.size === 0) {
    throw unsupported("'*' here", left);
  }
  return [...scope.row.values()].map((column) => asText(column, node));
}
