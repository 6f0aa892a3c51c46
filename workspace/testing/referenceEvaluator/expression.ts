import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type Environment, typeOf } from './environment';
import { call } from './functions';
import { literal } from './literal';
import { binary, equals, member } from './operatorsOfValues';
import { hasTerm } from './terms';
import { Dynamic, type Typed, textOf, type Value } from './value';

/** Works out a scalar expression by walking it. Throws for what the evaluator does not know. */
export function evaluate(node: SyntaxNode, env: Environment): Typed {
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return evaluate(node.child('Expression'), env);
    case 'SimpleNamedExpression':
      return evaluate(node.child('Expression'), env);
    case 'LiteralExpression':
    case 'DynamicExpression':
      return literal(node);
    case 'NameReference': {
      const found = node.symbol?.kind === 'Column' ? env.cell(node.name) : env.scalar(node.name);
      return found ?? unknown(node);
    }
    case 'PrefixUnaryExpression': {
      const { type, value } = evaluate(node.child('Expression'), env);
      return { type, value: typeof value === 'bigint' || typeof value === 'number' ? -value : value };
    }
    case 'BinaryExpression':
      return binary(node.operator, evaluate(node.child('Left'), env), evaluate(node.child('Right'), env));
    case 'BetweenExpression': {
      const value = evaluate(node.child('Left'), env);
      const first = evaluate(node.child('Right').child('First'), env);
      const second = evaluate(node.child('Right').child('Second'), env);
      const last = first.type === 'datetime' && second.type === 'timespan' ? binary('+', first, second) : second;
      const to = binary('<=', value, last).value;
      const from = binary('>=', value, first).value;
      const inside = from === false || to === false ? false : from === null || to === null ? null : true;
      return bool(node.operator.startsWith('!') ? (inside === null ? null : !inside) : inside);
    }
    case 'InExpression': {
      const value = evaluate(node.child('Left'), env);
      const items = node.child('Right').list('Expressions');
      const fold = node.operator.endsWith('~');
      const tests = items.map((item) => {
        const other = evaluate(item, env);
        if (other.type === 'dynamic') {
          return isElement(value, other, fold);
        }
        return fold ? textOf(value).toLowerCase() === textOf(other).toLowerCase() : equals(value, other);
      });
      const found = tests.includes(true) ? true : tests.includes(null) ? null : false;
      return bool(node.operator.startsWith('!') && found !== null ? !found : found);
    }
    case 'HasAnyExpression':
    case 'HasAllExpression': {
      const text = textOf(evaluate(node.child('Left'), env));
      const sought = node
        .child('Right')
        .list('Expressions')
        .flatMap((item) =>
          item.result.form === 'table' ? env.table(item).map(textOf) : soughtTexts(evaluate(item, env))
        );
      const has = (term: string): boolean => hasTerm(text.toLowerCase(), term.toLowerCase());
      return bool(node.operator === 'has_all' ? sought.every(has) : sought.some(has));
    }
    case 'PathExpression':
      return member(evaluate(node.child('Expression'), env), node.child('Selector').name);
    case 'ElementExpression': {
      const selector = evaluate(node.child('Selector').child('Expression'), env).value;
      return member(
        evaluate(node.child('Expression'), env),
        typeof selector === 'bigint' ? Number(selector) : textOf({ type: 'string', value: selector })
      );
    }
    case 'ToScalarExpression':
      return (
        env.table(node.child('Expression'))[0] ?? {
          type: typeOf(node),
          value: typeOf(node) === 'string' ? '' : null,
        }
      );
    case 'FunctionCallExpression':
      return call(node, env, evaluate);
    default:
      return unknown(node);
  }
}

const elementsOf = ({ value }: Typed): readonly Typed[] =>
  value instanceof Dynamic && Array.isArray(value.json)
    ? value.json.map((json: unknown) => ({ type: 'dynamic', value: json === null ? null : new Dynamic(json) }))
    : [];

/** Whether an array has an element that equals the value; texts are compared with the elements' texts. */
function isElement(value: Typed, array: Typed, fold: boolean): boolean {
  const folded = (text: string): string => (fold ? text.toLowerCase() : text);
  return elementsOf(array).some((element) =>
    fold || value.type === 'string'
      ? folded(textOf(value)) === folded(textOf(element))
      : equals(value, element) === true
  );
}

const soughtTexts = (item: Typed): readonly string[] =>
  item.type === 'dynamic' ? elementsOf(item).map(textOf) : [textOf(item)];

const bool = (value: Value): Typed => ({ type: 'bool', value });

function unknown(node: SyntaxNode): never {
  throw new Error(`the reference evaluator does not know ${node.kind} '${node.text}'`);
}
