import { type SyntaxNode } from '../../kusto/syntaxNode';
import { Dynamic, type Typed } from './value';

const units: Readonly<Record<string, bigint>> = {
  d: 864_000_000_000n,
  h: 36_000_000_000n,
  m: 600_000_000n,
  s: 10_000_000n,
};

/** A literal of the forms that the generated queries use. */
export function literal(node: SyntaxNode): Typed {
  if (node.kind === 'DynamicExpression') {
    const json = JSON.parse(/^dynamic\(([^]*)\)$/.exec(node.text)?.[1] ?? 'null') as unknown;
    return { type: 'dynamic', value: json === null ? null : new Dynamic(json) };
  }
  const type = node.result.form === 'scalar' ? node.result.type : 'none';
  const text = node.literal ?? '';
  if (text === 'null' && type !== 'string') {
    return { type, value: null };
  }
  switch (type) {
    case 'string':
      return { type, value: text };
    case 'bool':
      return { type, value: text === 'true' };
    case 'int':
    case 'long':
      return { type, value: BigInt(text) };
    case 'real':
      return { type, value: text === 'nan' ? NaN : Number(text) };
    case 'datetime':
      return { type, value: BigInt(Date.parse(text)) * 10_000n + 621_355_968_000_000_000n };
    case 'timespan': {
      const [, amount = '', unit = ''] = /^(\d+)([dhms])$/.exec(text) ?? [];
      return { type, value: BigInt(amount) * (units[unit] ?? 0n) };
    }
    default:
      throw new Error(`the reference evaluator does not know the literal ${node.text}`);
  }
}
