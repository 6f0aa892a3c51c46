import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type Environment, typeOf } from './environment';
import { dateFunction } from './dateFunctions';
import { sortedArray } from './sortedArray';
import { Dynamic, nothing, textOf, type Typed, type Value } from './value';

/** Calls a scalar function, whose arguments `evaluate` works out. */
export function call(
  node: SyntaxNode,
  env: Environment,
  evaluate: (node: SyntaxNode, env: Environment) => Typed
): Typed {
  const { name } = node.child('Name');
  const args = node.child('ArgumentList').list('Expressions');
  const type = typeOf(node);
  const arg = (index: number): Typed => evaluate(args[index] as SyntaxNode, env);
  const done = (value: Value): Typed => ({ type, value: value === null ? nothing(type) : as(type, value) });
  switch (name) {
    case 'not': {
      const { value } = arg(0);
      return done(value === null ? null : value !== true);
    }
    case 'isnull':
      return done(arg(0).value === null);
    case 'isnotnull':
      return done(arg(0).value !== null);
    case 'isempty':
      return done(textOf(arg(0)) === '');
    case 'isnotempty':
      return done(textOf(arg(0)) !== '');
    case 'iff':
      return done(arg(arg(0).value === true ? 1 : 2).value);
    case 'case': {
      const hit = args.findIndex((_, index) => index % 2 === 0 && index < args.length - 1 && arg(index).value === true);
      return done(arg(hit < 0 ? args.length - 1 : hit + 1).value);
    }
    case 'coalesce':
      return done(args.map((_, index) => arg(index).value).find((value) => value !== null && value !== '') ?? null);
    case 'strcat':
      return done(args.map((_, index) => textOf(arg(index))).join(''));
    case 'strlen':
      return done(BigInt([...textOf(arg(0))].length));
    case 'tolower':
      return done(textOf(arg(0)).toLowerCase());
    case 'toupper':
      return done(textOf(arg(0)).toUpperCase());
    case 'tostring':
      return done(textOf(arg(0)));
    case 'tolong':
      return done(wholeOf(arg(0)));
    case 'todouble': {
      const { value } = arg(0);
      return done(value === null ? null : Number(value));
    }
    case 'substring': {
      const signs = [...textOf(arg(0))];
      const from = Number(arg(1).value);
      return done(signs.slice(from, from + Number(arg(2).value)).join(''));
    }
    case 'replace_string':
      return done(
        textOf(arg(0))
          .split(textOf(arg(1)))
          .join(textOf(arg(2)))
      );
    case 'bin':
      return done(bin(arg(0).value, arg(1).value));
    case 'max_of':
    case 'min_of': {
      const values = [arg(0).value, arg(1).value].filter((value): value is bigint => typeof value === 'bigint');
      const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
      return done((name === 'max_of' ? sorted.at(-1) : sorted[0]) ?? null);
    }
    case 'startofday':
      return done(bin(arg(0).value, 864_000_000_000n));
    case 'array_length': {
      const { value } = arg(0);
      return done(value instanceof Dynamic && Array.isArray(value.json) ? BigInt(value.json.length) : null);
    }
    case 'pack_array':
      return done(new Dynamic(args.map((_, index) => jsonOf(arg(index).value))));
    case 'split':
      return done(new Dynamic(textOf(arg(0)).split(textOf(arg(1)))));
    case 'prev':
    case 'next': {
      const offset = args.length > 1 ? Number(arg(1).value) : 1;
      const found = env.neighbour?.(args[0] as SyntaxNode, name === 'prev' ? -offset : offset);
      return done(found ? found.value : args.length > 2 ? arg(2).value : null);
    }
    case 'row_number':
      return done(BigInt((env.position ?? 0) + 1));
    case 'sign': {
      const { value } = arg(0);
      return done(value === null ? null : Math.sign(Number(value)));
    }
    default: {
      const given = args.map((_, index) => arg(index));
      const ofDates = dateFunction(name, given);
      const found = ofDates === undefined ? sortedArray(name, given) : ofDates;
      if (found === undefined) {
        throw new Error(`the reference evaluator does not know ${name}()`);
      }
      return done(found);
    }
  }
}

/** Branches of a choice meet in one type: whole numbers become reals where one of them is real. */
function as(type: string, value: Value): Value {
  return type === 'real' && typeof value === 'bigint' ? Number(value) : value;
}

function wholeOf({ value }: Typed): bigint | null {
  const plain = value instanceof Dynamic ? value.json : value;
  if (typeof plain === 'bigint') {
    return plain;
  }
  if (typeof plain === 'boolean') {
    return plain ? 1n : 0n;
  }
  if (typeof plain === 'number') {
    return Number.isFinite(plain) ? BigInt(Math.trunc(plain)) : null;
  }
  return typeof plain === 'string' && /^\s*[+-]?\d+\s*$/.test(plain) ? BigInt(plain.trim().replace('+', '')) : null;
}

function bin(value: Value, size: Value): Value {
  if (typeof value === 'bigint' && typeof size === 'bigint' && size > 0n) {
    return value - (((value % size) + size) % size);
  }
  const isNumber = typeof value === 'bigint' || typeof value === 'number';
  const step = Number(size);
  return isNumber && size !== null && step > 0 ? Math.floor(Number(value) / step) * step : null;
}

/** A value inside an array. */
export function jsonOf(value: Value): unknown {
  return value instanceof Dynamic ? value.json : typeof value === 'bigint' ? Number(value) : value;
}
