import { hasTerm } from './terms';
import { Dynamic, textOf, type Typed, type Value } from './value';

/** Applies an operator of two operands. */
export function binary(operator: string, left: Typed, right: Typed): Typed {
  switch (operator) {
    case 'and':
      return bool(either(false, left.value, right.value));
    case 'or':
      return bool(either(true, left.value, right.value));
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
      return bool(ordered(operator, comparand(left, right), comparand(right, left)));
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

/** Which truth two of them come to, of which one decides alone; without it, null leaves that open. */
function either(deciding: boolean, left: Value, right: Value): Value {
  if (left === deciding || right === deciding) {
    return deciding;
  }
  return left === null || right === null ? null : !deciding;
}

/** What a dynamic value counts as beside another one; anything else is what it is. */
function comparand({ type, value }: Typed, beside: Typed): Value {
  if (type !== 'dynamic' || beside.type === 'dynamic') {
    return value;
  }
  const json = value instanceof Dynamic ? value.json : null;
  switch (beside.type) {
    case 'string':
      return textOf({ type, value });
    case 'real':
      return numberOf(json);
    case 'int':
    case 'long':
      // A real in JSON is compared as one, and not cut to a whole number.
      return typeof json === 'number' && !Number.isInteger(json) ? json : wholeOf(json);
    default:
      throw new Error(`the reference evaluator does not compare dynamic values with ${beside.type}`);
  }
}

function numberOf(json: unknown): number | null {
  if (typeof json === 'number') {
    return json;
  }
  return typeof json === 'string' && /^\s*[+-]?\d+(\.\d*)?\s*$/.test(json) ? Number(json) : null;
}

function wholeOf(json: unknown): bigint | null {
  if (typeof json === 'number') {
    return BigInt(json);
  }
  if (typeof json === 'boolean') {
    return json ? 1n : 0n;
  }
  return typeof json === 'string' && /^\s*[+-]?\d+\s*$/.test(json) ? BigInt(json.trim().replace('+', '')) : null;
}

/** Two nulls give null, one null gives false. NaN equals nothing. */
export function equals(one: Typed, other: Typed): boolean | null {
  const [left, right] = [comparand(one, other), comparand(other, one)];
  if (left === null || right === null) {
    return left === null && right === null ? null : false;
  }
  // A whole number and a real are compared as numbers; all else that is compared has one type.
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

/** JavaScript compares NaN as IEEE 754 has it. */
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
  if (type === 'real') {
    return { type, value: reals(operator, Number(left.value), Number(right.value)) };
  }
  const value = wholes(operator, left.value as bigint, right.value as bigint);
  return { type, value: type === 'datetime' ? onCalendar(value) : value };
}

function reals(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default: {
      const rest = left % right;
      return rest < 0 ? rest + Math.abs(right) : rest;
    }
  }
}

const lastTick = 3_155_378_975_999_999_999n;
const onCalendar = (ticks: bigint | null): bigint | null =>
  ticks !== null && ticks >= 0n && ticks <= lastTick ? ticks : null;

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
    case 'matches regex':
      return new RegExp(sought, 'u').test(text);
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
