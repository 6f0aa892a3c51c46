import { hasTerm } from './terms';
import { Dynamic, textOf, type Typed, type Value } from './value';

/** Applies an operator of two operands. */
export function binary(operator: string, left: Typed, right: Typed): Typed {
  switch (operator) {
    case 'and':
      return bool(left.value === true && right.value === true);
    case 'or':
      return bool(left.value === true || right.value === true);
    case '==':
      return bool(equals(left, right));
    case '!=': {
      const equal = equals(left, right);
      return bool(equal === null ? null : !equal);
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return bool(ordered(operator, left.value, right.value));
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(operator, left, right);
    default:
      return bool(textTest(operator, textOf(left), textOf(right)));
  }
}

const bool = (value: Value): Typed => ({ type: 'bool', value });

/** Two nulls give null, one null gives false. */
export function equals({ value: left }: Typed, { value: right }: Typed): boolean | null {
  if (left === null || right === null) {
    return left === null && right === null ? null : false;
  }
  // A whole number and a real are compared as numbers; all else that is compared has one type.
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

/** DuckDB and the service differ from IEEE only here: NaN does not occur among compared values. */
function ordered(operator: string, left: Value, right: Value): boolean | null {
  if (left === null || right === null || left instanceof Dynamic || right instanceof Dynamic) {
    return null;
  }
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

function arithmetic(operator: string, left: Typed, right: Typed): Typed {
  const types = [left.type, right.type];
  const type = types.includes('real')
    ? 'real'
    : types.includes('datetime')
      ? types.every((each) => each === 'datetime')
        ? 'timespan'
        : 'datetime'
      : types.includes('timespan')
        ? 'timespan'
        : 'long';
  if (left.value === null || right.value === null) {
    return { type, value: null };
  }
  return type === 'real'
    ? { type, value: reals(operator, Number(left.value), Number(right.value)) }
    : { type, value: wholes(operator, left.value as bigint, right.value as bigint) };
}

function reals(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
  }
}

/** Division goes toward zero, a remainder is never negative, a zero divisor gives null, and 64 bits wrap around. */
function wholes(operator: string, left: bigint, right: bigint): bigint | null {
  const size = right < 0n ? -right : right;
  switch (operator) {
    case '+':
      return BigInt.asIntN(64, left + right);
    case '-':
      return BigInt.asIntN(64, left - right);
    case '*':
      return BigInt.asIntN(64, left * right);
    case '/':
      return right === 0n ? null : left / right;
    default:
      return right === 0n ? null : ((left % size) + size) % size;
  }
}

function textTest(operator: string, text: string, sought: string): boolean {
  if (operator.startsWith('!') && operator !== '!~') {
    return !textTest(operator.slice(1), text, sought);
  }
  const [low, lowSought] = [text.toLowerCase(), sought.toLowerCase()];
  switch (operator) {
    case '=~':
      return low === lowSought;
    case '!~':
      return low !== lowSought;
    case 'contains':
      return low.includes(lowSought);
    case 'contains_cs':
      return text.includes(sought);
    case 'startswith':
      return low.startsWith(lowSought);
    case 'endswith':
      return low.endsWith(lowSought);
    case 'has':
      return hasTerm(low, lowSought);
    case 'has_cs':
      return hasTerm(text, sought);
    default:
      throw new Error(`the reference evaluator does not know the operator ${operator}`);
  }
}

/** The member of a bag, or the element of an array; null when there is none. */
export function member({ value }: Typed, key: string | number): Typed {
  const json = value instanceof Dynamic ? value.json : null;
  let found: unknown;
  if (Array.isArray(json) && typeof key === 'number') {
    found = (json as unknown[])[key < 0 ? json.length + key : key];
  } else if (typeof json === 'object' && json !== null && !Array.isArray(json) && typeof key === 'string') {
    found = (json as Record<string, unknown>)[key];
  }
  return { type: 'dynamic', value: found === undefined || found === null ? null : new Dynamic(found) };
}
