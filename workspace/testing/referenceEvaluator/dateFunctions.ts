import { type Typed, type Value } from './value';

const unixEpoch = 621_355_968_000_000_000n;
const day = 864_000_000_000n;

/** Works out a function on dates with JavaScript's calendar; undefined for any other function. */
export function dateFunction(name: string, args: readonly Typed[]): Value | undefined {
  const [first, ...values] = args.map(({ value }) => value);
  const period = typeof first === 'string' ? first : '';
  switch (name) {
    case 'datetime_add':
      return values.includes(null) ? null : added(period, values[0] as bigint, values[1] as bigint);
    case 'datetime_part':
      return values.includes(null) ? null : part(period, values[0] as bigint);
    default:
      return undefined;
  }
}

const dateOf = (ticks: bigint): Date => new Date(Number((ticks - unixEpoch - (ticks % 10_000n)) / 10_000n));

/** The last day of a shorter month stands for those that it does not have. */
function added(period: string, amount: bigint, ticks: bigint): bigint {
  if (period === 'day') {
    return ticks + amount * day;
  }
  const date = dateOf(ticks);
  const sought = date.getUTCMonth() + Number(amount) * (period === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), sought + 1, 0)).getUTCDate();
  const moved = Date.UTC(date.getUTCFullYear(), sought, Math.min(date.getUTCDate(), last));
  return BigInt(moved) * 10_000n + unixEpoch + (ticks % day);
}

function part(name: string, ticks: bigint): bigint {
  const date = dateOf(ticks);
  switch (name) {
    case 'month':
      return BigInt(date.getUTCMonth() + 1);
    case 'dayofyear':
      return (ticks - unixEpoch - BigInt(Date.UTC(date.getUTCFullYear(), 0, 1)) * 10_000n) / day + 1n;
    case 'hour':
      return BigInt(date.getUTCHours());
    default:
      throw new Error(`the reference evaluator does not know the part ${name}`);
  }
}
