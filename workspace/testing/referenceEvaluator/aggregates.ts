import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type Environment } from './environment';
import { evaluate } from './expression';
import { jsonOf } from './functions';
import { compareValues } from './order';
import { Dynamic, keyOf, nothing, type Typed, type Value } from './value';

/** Works out one aggregate over the rows of a group; nulls do not take part, except that `count()` counts rows. */
export function aggregate(node: SyntaxNode, rows: readonly Environment[], type: string): Value {
  const { name } = node.child('Name');
  const args = node.child('ArgumentList').list('Expressions');
  const cells = (index: number): readonly Typed[] => rows.map((row) => evaluate(args[index] as SyntaxNode, row));
  const values = args.length === 0 ? [] : cells(0).map(({ value }) => value);
  const present = values.filter((value): value is Exclude<Value, null> => value !== null);
  switch (name) {
    case 'count':
      return BigInt(rows.length);
    case 'countif':
      return BigInt(values.filter((value) => value === true).length);
    case 'dcount':
      return BigInt(new Set(present.map((value) => keyOf([value]))).size);
    case 'sum':
      return type === 'real'
        ? present.reduce<number>((sum, value) => sum + Number(value), 0)
        : BigInt.asIntN(
            64,
            present.reduce<bigint>((sum, value) => sum + (value as bigint), 0n)
          );
    case 'avg':
      return present.reduce<number>((sum, value) => sum + Number(value), 0) / present.length;
    case 'min':
      return [...present].sort(compareValues)[0] ?? nothing(type);
    case 'max':
      return [...present].sort(compareValues).at(-1) ?? nothing(type);
    case 'percentile': {
      const sorted = [...present].sort(compareValues);
      const rank = Math.ceil((sorted.length * Number(args[1]?.literal)) / 100);
      return sorted[Math.max(rank, 1) - 1] ?? nothing(type);
    }
    case 'make_list':
      return new Dynamic(present.map(jsonOf));
    case 'make_set': {
      const different = new Map(present.map((value) => [keyOf([value]), value]));
      return new Dynamic([...different.values()].sort(compareValues).map(jsonOf));
    }
    default:
      throw new Error(`the reference evaluator does not know the aggregate ${name}()`);
  }
}

/** The rows of a group in which the first argument of `arg_max` or `arg_min` is greatest or smallest. */
export function extremeRow(node: SyntaxNode, rows: readonly Environment[]): Environment | undefined {
  const [by] = node.child('ArgumentList').list('Expressions');
  const ranked = rows
    .map((row) => ({ row, value: evaluate(by as SyntaxNode, row).value }))
    .filter(({ value }) => value !== null)
    .sort((one, other) => compareValues(one.value, other.value));
  const best = node.child('Name').name === 'arg_max' ? ranked.at(-1) : ranked[0];
  return (best ?? { row: rows[0] }).row;
}
