import { type SyntaxNode } from '../../kusto/syntaxNode';
import { FunctionCall } from '../functions/functionCall';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { semanticError, unsupported } from '../queryError';
import { type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { type AggregateParts } from '../aggregates/aggregateParts';

/** An aggregate that takes several values from one row of the group. */
export interface RowPicker {
  /** How many result columns it fills. */
  readonly width: number;
  parts(targets: readonly RelationColumn[]): AggregateParts;
}

/** The names of the aggregates that take values from one row. */
export const rowPickers = ['arg_max', 'arg_min', 'argmax', 'argmin', 'take_any', 'any'] as const;

/** The row picker behind `arg_max`, `arg_min`, `take_any` and `any`, or undefined for other expressions. */
export function rowPicker(node: SyntaxNode, row: Scope, keyNames: readonly string[]): RowPicker | undefined {
  if (node.kind !== 'FunctionCallExpression') {
    return undefined;
  }
  const call = new FunctionCall(node, row);
  switch (call.name) {
    case 'arg_max':
    case 'argmax':
      return byExtreme(call, keyNames, 'arg_max');
    case 'arg_min':
    case 'argmin':
      return byExtreme(call, keyNames, 'arg_min');
    case 'take_any':
    case 'any':
    case 'anyif':
    case 'take_anyif':
      return call.count > 1 || call.args[0]?.kind === 'StarExpression' ? byChance(call, keyNames) : undefined;
    default:
      return undefined;
  }
}

/** The row with the greatest or smallest value; one where it is null only when there is no other. */
function byExtreme(call: FunctionCall, keyNames: readonly string[], pick: 'arg_max' | 'arg_min'): RowPicker {
  const extreme = call.arg(0);
  if (extreme.type === 'dynamic') {
    throw semanticError('SEM0234', `${call.name}(): cannot compare dynamic values`, call.argNode(0));
  }
  const first = call.argNode(0);
  const excluded = [...keyNames, first.kind === 'NameReference' ? first.name : ''];
  const values = [extreme, ...expand(call, call.args.slice(1), excluded)];
  return picker(call, values, (struct) => `${pick}(${struct}, ${neverNull(extreme, pick)})`);
}

interface Ends {
  readonly arg_max: string;
  readonly arg_min: string;
}

const tickEnds: Ends = { arg_max: "'-9223372036854775808'::BIGINT", arg_min: "'9223372036854775807'::BIGINT" };

/** What ranks behind every other value of a type, for the greatest and for the smallest. */
const lastRanks: Readonly<Record<KqlType, Ends>> = {
  bool: { arg_max: 'FALSE', arg_min: 'TRUE' },
  datetime: tickEnds,
  dynamic: tickEnds,
  guid: { arg_max: "''", arg_min: "'~'" },
  int: tickEnds,
  long: tickEnds,
  real: { arg_max: "'-infinity'::DOUBLE", arg_min: "'infinity'::DOUBLE" },
  string: { arg_max: "''", arg_min: "''" },
  timespan: tickEnds,
};

/** DuckDB leaves rows without a value out; KQL ranks them behind all others. */
function neverNull({ sql, type }: SqlExpression, pick: keyof Ends): string {
  return `coalesce(${sql}, ${lastRanks[type][pick]})`;
}

function byChance(call: FunctionCall, keyNames: readonly string[]): RowPicker {
  if (call.name.endsWith('if')) {
    throw unsupported(`${call.name}()`, call.node);
  }
  return picker(call, expand(call, call.args, keyNames), (struct) => `any_value(${struct})`);
}

/** A star stands for the columns that the result does not have already. */
function expand(call: FunctionCall, args: readonly SyntaxNode[], excluded: readonly string[]): SqlExpression[] {
  return args.flatMap((arg) =>
    arg.kind === 'StarExpression'
      ? [...call.scope.row].filter(([name]) => !excluded.includes(name)).map(([, column]) => column)
      : [call.scope.expression(arg)]
  );
}

function picker(
  call: FunctionCall,
  values: readonly SqlExpression[],
  aggregate: (struct: string) => string
): RowPicker {
  return {
    width: values.length,
    parts: (targets) => {
      if (targets.length !== values.length) {
        throw unsupported(`'${call.node.text}'`, call.node);
      }
      const picked = call.scope.query.id('s');
      const fields = values.map(({ sql }, index) => `f${index} := ${sql}`).join(', ');
      return {
        grouped: `${aggregate(`struct_pack(${fields})`)} AS ${picked}`,
        results: targets.map((target, index) => {
          const type = values[index]?.type ?? target.type;
          const field = `${picked}.f${index}`;
          // Of no row at all there is no struct.
          const sql = type === 'string' ? `coalesce(${field}, '')` : field;
          return `${convert({ sql, type }, target.type, call.node).sql} AS ${target.id}`;
        }),
      };
    },
  };
}
