import { type SyntaxNode } from '../../kusto/syntaxNode';
import { call } from './functions';
import { literal } from './literal';
import { binary, equals, member } from './operatorsOfValues';
import { type Typed, textOf, type Value } from './value';

/** What an expression sees: the cells of its row, the names of the query, and the rows around its row. */
export interface Environment {
  cell(name: string): Typed | undefined;
  scalar(name: string): Typed | undefined;
  table(node: SyntaxNode): { readonly first: Typed | undefined };
  neighbour?(expression: SyntaxNode, offset: number): Typed | undefined;
  readonly position?: number;
}

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
      const from = binary('>=', value, evaluate(node.child('Right').child('First'), env)).value;
      const to = binary('<=', value, evaluate(node.child('Right').child('Second'), env)).value;
      const inside = from === false || to === false ? false : from === null || to === null ? null : true;
      return bool(node.operator.startsWith('!') ? (inside === null ? null : !inside) : inside);
    }
    case 'InExpression': {
      const value = evaluate(node.child('Left'), env);
      const items = node.child('Right').list('Expressions');
      const fold = node.operator.endsWith('~');
      const found = items.some((item) => {
        const other = evaluate(item, env);
        return fold ? textOf(value).toLowerCase() === textOf(other).toLowerCase() : equals(value, other) === true;
      });
      return bool(node.operator.startsWith('!') ? !found : found);
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
        env.table(node.child('Expression')).first ?? {
          type: typeOf(node),
          value: typeOf(node) === 'string' ? '' : null,
        }
      );
    case 'FunctionCallExpression':
      return call(node, env);
    default:
      return unknown(node);
  }
}

const bool = (value: Value): Typed => ({ type: 'bool', value });

/** The type that the binder gives an expression. */
export function typeOf(node: SyntaxNode): string {
  return node.result.form === 'scalar' ? node.result.type : 'none';
}

function unknown(node: SyntaxNode): never {
  throw new Error(`the reference evaluator does not know ${node.kind} '${node.text}'`);
}
