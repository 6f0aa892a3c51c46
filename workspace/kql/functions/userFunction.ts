import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { declareStatement } from '../letStatement';
import { type Binding, Names, once } from '../names';
import { unsupported } from '../queryError';
import { type Relation } from '../relation';
import { type Scope } from '../scope';

/** The result expression of a called function, and the scope in which it is to be translated. */
export interface CalledBody {
  readonly result: SyntaxNode;
  readonly scope: Scope;
}

/**
 * Resolves a call of a function that the query declares with `let`; undefined when the name is none.
 * `piped` is what `invoke` hands in as the first argument.
 */
export function userFunctionBody(node: SyntaxNode, scope: Scope, piped?: Relation): CalledBody | undefined {
  const binding = scope.names.find(node.child('Name').name);
  if (binding?.kind !== 'function') {
    return undefined;
  }
  scope.query.countCall();
  const body = node.calledBody();
  if (!body) {
    throw unsupported(`Calling ${node.text}`, node);
  }
  const names = new Names(binding.names);
  bindArguments(node, binding.declaration, names, scope, piped);
  return bodyIn(body, names, scope);
}

/** The body of a function that is read like a table, by its name alone. */
export function viewBody(declaration: SyntaxNode, outer: Names, scope: Scope): CalledBody {
  return bodyIn(declaration.child('Body'), new Names(outer), scope);
}

function bodyIn(body: SyntaxNode, names: Names, scope: Scope): CalledBody {
  const inner = scope.withoutRow().withNames(names);
  for (const statement of body.list('Statements')) {
    declareStatement(statement, inner);
  }
  return { result: body.child('Expression'), scope: inner };
}

function bindArguments(
  call: SyntaxNode,
  declaration: SyntaxNode,
  names: Names,
  scope: Scope,
  piped: Relation | undefined
): void {
  const given = call.child('ArgumentList').list('Expressions');
  const named = new Map(
    given
      .filter((arg) => arg.kind === 'SimpleNamedExpression')
      .map((arg) => [arg.child('Name').name, arg.child('Expression')])
  );
  const positional = given.filter((arg) => arg.kind !== 'SimpleNamedExpression');
  const parameters = declaration.child('Parameters').list('Parameters');
  parameters.forEach((parameter, index) => {
    const name = parameter.child('NameAndType').child('Name').name;
    if (piped && index === 0) {
      names.declare(name, { kind: 'relation', value: () => piped });
      return;
    }
    const argument =
      named.get(name) ?? positional[piped ? index - 1 : index] ?? parameter.optional('DefaultValue')?.child('Value');
    if (!argument) {
      throw unsupported(`Calling ${call.text} without ${name}`, call);
    }
    names.declare(name, bindingOf(argument, parameter, scope));
  });
}

function bindingOf(argument: SyntaxNode, parameter: SyntaxNode, scope: Scope): Binding {
  if (argument.result.form === 'table') {
    return { kind: 'relation', value: once(() => scope.relation(argument)) };
  }
  const declared = parameter.child('NameAndType').child('Name').result;
  const type = declared.form === 'scalar' && isKqlType(declared.type) ? declared.type : undefined;
  return {
    kind: 'scalar',
    value: once(() => {
      const value = scope.expression(argument);
      return type ? convert(value, type, argument) : value;
    }),
  };
}
