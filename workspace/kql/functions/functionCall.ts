import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType, type KqlType } from '../../tables/kqlType';
import { asText, convert } from '../conversion';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** One call of a built-in function, with its arguments translated on demand. */
export class FunctionCall {
  readonly name: string;
  readonly args: readonly SyntaxNode[];

  constructor(
    readonly node: SyntaxNode,
    readonly scope: Scope
  ) {
    this.name = node.child('Name').name;
    this.args = node.child('ArgumentList').list('Expressions');
  }

  /** The type that the binder gives the call. */
  get type(): KqlType {
    const { result } = this.node;
    if (result.form !== 'scalar' || !isKqlType(result.type)) {
      throw unsupported(
        `${this.name}() with a result of type ${result.form === 'scalar' ? result.type : result.form}`,
        this.node
      );
    }
    return result.type;
  }

  get count(): number {
    return this.args.length;
  }

  argNode(index: number): SyntaxNode {
    const arg = this.args[index];
    if (!arg) {
      throw unsupported(`${this.name}() with ${this.args.length} arguments`, this.node);
    }
    return arg;
  }

  arg(index: number): SqlExpression {
    return this.scope.expression(this.argNode(index));
  }

  /** All arguments from `start` on. */
  rest(start: number): readonly SqlExpression[] {
    return this.args.slice(start).map((arg) => this.scope.expression(arg));
  }

  /** SQL of an argument as a value of `type`. */
  as(index: number, type: KqlType): string {
    return convert(this.arg(index), type, this.argNode(index)).sql;
  }

  /** SQL of an argument's text. */
  text(index: number): string {
    return asText(this.arg(index), this.argNode(index));
  }

  /** The value of an argument that must be a literal. */
  literal(index: number): string {
    const { literal } = this.arg(index);
    if (literal === undefined) {
      throw unsupported(`${this.name}() with a computed argument ${index + 1}`, this.argNode(index));
    }
    return literal;
  }

  /** Refuses more arguments than the workspace understands. */
  atMost(count: number): void {
    if (this.args.length > count) {
      throw unsupported(`${this.name}() with more than ${count} arguments`, this.node);
    }
  }
}

/** Gives the SQL of a call, which must be of the type that the binder gives it. */
export type FunctionTranslator = (call: FunctionCall) => string;

/** Functions by name. */
export type FunctionTable = Readonly<Record<string, FunctionTranslator>>;
