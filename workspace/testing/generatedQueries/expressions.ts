import { type Chooser } from './chooser';
import { type GeneratedColumn, literals } from './columns';

type Type = GeneratedColumn['type'];
type Make = () => string;

/** Writes expressions over the columns of a row. */
export class ExpressionWriter {
  constructor(
    private readonly choose: Chooser,
    private readonly columns: readonly GeneratedColumn[]
  ) {}

  /** An expression of the type; `depth` bounds how far it nests. */
  of(type: Type, depth = 2): string {
    const leaves: readonly Make[] = [
      ...this.columns
        .filter((column) => column.type === type)
        .map(
          ({ name }) =>
            () =>
              name
        ),
      () => this.choose.pick(literals[type]),
    ];
    return this.choose.pick(depth > 0 ? [...leaves, ...this.calls(type, depth - 1)] : leaves)();
  }

  /** An expression of the type that works something out. */
  call(type: Type): string {
    return this.choose.pick(this.calls(type, this.choose.number(2)))();
  }

  /** A condition. */
  condition(): string {
    return this.call('bool');
  }

  private calls(type: Type, depth: number): readonly Make[] {
    const part = (of: Type): string => this.of(of, depth);
    switch (type) {
      case 'bool':
        return this.conditions(depth);
      case 'long':
        return [
          () => `(${part('long')} ${this.choose.pick(['+', '-', '*', '/', '%'])} ${part('long')})`,
          () => `strlen(${part('string')})`,
          () => `iff(${part('bool')}, ${part('long')}, ${part('long')})`,
          () => `coalesce(${part('long')}, ${part('long')})`,
          () => `bin(${part('long')}, ${this.choose.pick(['2', '5', '-1', '0'])})`,
          () => `array_length(${this.column('dynamic')})`,
          () => `datetime_part("${this.choose.pick(['hour', 'month', 'dayofyear'])}", ${part('datetime')})`,
          () => `tolong(${part(this.choose.pick(['string', 'real', 'bool', 'dynamic']))})`,
          () => `${this.choose.pick(['max_of', 'min_of'])}(${part('long')}, ${part('long')})`,
        ];
      case 'real':
        return [
          () =>
            `(${part('real')} ${this.choose.pick(['+', '-', '*', '/', '%'])} ${part(this.choose.pick(['real', 'long']))})`,
          () => `sign(${part('long')})`,
          () => `todouble(${part('long')})`,
          () => `bin(${part('real')}, ${this.choose.pick(['0.5', '1.0', '-2.0'])})`,
          () => `iff(${part('bool')}, ${part('real')}, ${part('real')})`,
        ];
      case 'string':
        return [
          () => `strcat(${part('string')}, ${part(this.choose.pick(['string', 'long', 'bool']))})`,
          () => `${this.choose.pick(['tolower', 'toupper'])}(${part('string')})`,
          () => `tostring(${part(this.choose.pick(['long', 'bool', 'dynamic', 'datetime']))})`,
          () => `substring(${part('string')}, ${this.choose.pick(['0', '1', '3'])}, 2)`,
          () => `replace_string(${part('string')}, "a", "-b")`,
          () => `case(${part('bool')}, ${part('string')}, ${part('bool')}, ${part('string')}, ${part('string')})`,
          () => `coalesce(${part('string')}, ${part('string')})`,
        ];
      case 'datetime':
        return [
          () => `(${part('datetime')} ${this.choose.pick(['+', '-'])} ${this.choose.pick(literals.timespan)})`,
          () => `bin(${part('datetime')}, ${this.choose.pick(literals.timespan)})`,
          () =>
            `datetime_add("${this.choose.pick(['day', 'month', 'year'])}", ${this.choose.pick(['1', '-13', 'n'])}, ${part('datetime')})`,
          () => `startofday(${part('datetime')})`,
        ];
      case 'timespan':
        return [() => `(${part('datetime')} - ${part('datetime')})`];
      case 'dynamic':
        return [
          () => `${this.column('dynamic')}${this.choose.pick(['.k', '[0]', '[-1]', '["l"]', '[9]'])}`,
          () => `pack_array(${part('long')}, ${part('string')})`,
          () =>
            `${this.choose.pick(['array_sort_asc', 'array_sort_desc'])}(d${this.choose.pick(['', ', true', ', false'])})`,
          () => `split(${part('string')}, ${this.choose.pick(['"-"', '"b"'])})`,
        ];
    }
  }

  private conditions(depth: number): readonly Make[] {
    const part = (of: Type): string => this.of(of, depth);
    const same = (): Type => this.choose.pick(['long', 'string', 'datetime', 'real', 'bool']);
    const tests = ['==', '=~', '!~', '!=', 'has', '!has', 'contains', '!contains', 'startswith', '!endswith', 'has_cs'];
    return [
      () => {
        const type = same();
        return `(${part(type)} ${this.choose.pick(['==', '!='])} ${part(type)})`;
      },
      () => `(${part('long')} ${this.choose.pick(['<', '<=', '>', '>='])} ${part(this.choose.pick(['long', 'real']))})`,
      () => `(${part('datetime')} ${this.choose.pick(['<', '>='])} ${part('datetime')})`,
      () => `(${part('string')} ${this.choose.pick(tests)} ${part('string')})`,
      () => `(${part('real')} ${this.choose.pick(['<', '<=', '>', '>='])} ${part(this.choose.pick(['real', 'long']))})`,
      () => {
        const sides = [part('dynamic'), part(this.choose.pick(['long', 'real', 'string']))];
        return `(${sides.join(` ${this.choose.pick(['==', '!='])} `)})`;
      },
      () =>
        `(${part(this.choose.pick(['long', 'real']))} ${this.choose.pick(['<', '<=', '>', '>='])} ${part('dynamic')})`,
      () =>
        `(${part(this.choose.pick(['long', 'real', 'string']))} ${this.choose.pick(['in', '!in'])} (${part('dynamic')}))`,
      () =>
        `(${part('string')} has_any (${this.choose.pick(['"a", "cmd"', '"", "b"', 'dynamic(["exe", "7"])', 'd'])}))`,
      () => `(${part('string')} matches regex "${this.choose.pick(['^a', '[A-Z]', 'cmd.*c$', '_y|7'])}")`,
      () =>
        `(${part('datetime')} ${this.choose.pick(['between', '!between'])} (${part('datetime')} .. ${part(this.choose.pick(['datetime', 'timespan']))}))`,
      () => `(${part('bool')} ${this.choose.pick(['and', 'or'])} ${part('bool')})`,
      () => `not(${part('bool')})`,
      () => `${this.choose.pick(['isnull', 'isnotnull', 'isempty', 'isnotempty'])}(${part(this.anyType())})`,
      () => `(${part('long')} ${this.choose.pick(['in', '!in'])} (${part('long')}, ${part('long')}))`,
      () => `(${part('string')} ${this.choose.pick(['in', 'in~', '!in~'])} (${part('string')}, ${part('string')}))`,
      () => `(${part('long')} ${this.choose.pick(['between', '!between'])} (${part('long')} .. ${part('long')}))`,
    ];
  }

  private anyType(): Type {
    return this.choose.pick(['long', 'string', 'dynamic', 'bool', 'datetime', 'real']);
  }

  /** A column of the type, or a literal where there is none. */
  private column(type: Type): string {
    const named = this.columns.filter((column) => column.type === type);
    return named.length > 0 ? this.choose.pick(named).name : 'dynamic([1,2])';
  }
}
