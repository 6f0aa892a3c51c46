import { type TimeRange } from '../timeRange';

/** A count with thin grouping and its noun: "1 process", "22,979 processes". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
}

/** Several things as a sentence lists them: "a", "a and b", "a, b and c". */
export function listed(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`;
}

/** A range in UTC, to the second, the date written once where both ends share it. */
export function rangeInWords({ from, to }: TimeRange): string {
  const [start, end] = [from, to].map((time) => new Date(time).toISOString().slice(0, 19).replace('T', ' '));
  const sameDay = start!.slice(0, 10) === end!.slice(0, 10);
  return `${start} and ${sameDay ? end!.slice(11) : end} UTC`;
}
