import { type Column } from '../tables/defineTable';
import { type KqlType } from '../tables/kqlType';

const datePattern = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Gathers the columns of rows of JSON: their names, and the one type that all values of a name have. */
export class JsonColumns {
  private readonly types = new Map<string, KqlType | undefined>();

  /** Takes note of a cell; null says nothing about its type. */
  add(name: string, value: unknown): void {
    const type = value === null || value === undefined ? undefined : typeOf(value);
    const known = this.types.get(name);
    this.types.set(name, known === undefined || type === undefined ? (known ?? type) : common(known, type));
  }

  get names(): readonly string[] {
    return [...this.types.keys()];
  }

  get columns(): readonly Column[] {
    return [...this.types].map(([name, type]) => ({ name, type: type ?? 'string' }));
  }
}

function typeOf(value: unknown): KqlType {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'long' : 'real';
  }
  if (typeof value === 'string') {
    return datePattern.test(value) ? 'datetime' : 'string';
  }
  return typeof value === 'boolean' ? 'bool' : 'dynamic';
}

function common(one: KqlType, other: KqlType): KqlType {
  if (one === other) {
    return one;
  }
  const numbers = new Set<KqlType>(['long', 'real']);
  return numbers.has(one) && numbers.has(other) ? 'real' : 'string';
}
