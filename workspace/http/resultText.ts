import { type Exceeded, type ResultLimits } from '../engine/runQuery';
import { type Column } from '../tables/defineTable';
import { limitExceeded, partialError } from './partialError';

/** So much text is put together before it is sent, in UTF-16 units. */
const PART = 1024 * 1024;

/** What an answer is written from. */
export interface Result {
  readonly columns: readonly Column[];
  /** Rows as texts of JSON arrays, part by part; at last, the limit that cut them short. */
  readonly rows: AsyncGenerator<readonly string[], Exceeded | undefined>;
  readonly limits: ResultLimits;
  /** Seconds that the query has taken; undefined where nobody asked. */
  readonly seconds?: () => number;
  /** How the result is to be drawn; undefined where nobody asked. */
  readonly render?: object;
}

/**
 * The JSON of an answer, part by part, so that only a part of a large one is ever held. It is put together from the rows'
 * texts, which are JSON already. Throws what went wrong before the first part; later it is too late to refuse the query,
 * and the answer ends with the error.
 */
export async function* resultText({ columns, rows, limits, seconds, render }: Result): AsyncGenerator<string, void> {
  let held = `{"tables":[{"name":"PrimaryResult","columns":${JSON.stringify(columns)},"rows":[`;
  let isBegun = false;
  let [count, size] = [0, 0];
  let error: string | undefined;
  try {
    let part = await rows.next();
    for (; part.done !== true; part = await rows.next()) {
      if (held.length >= PART) {
        yield held;
        held = '';
        isBegun = true;
      }
      const text = part.value.join(',');
      held += count > 0 && text !== '' ? `,${text}` : text;
      count += part.value.length;
      size += Buffer.byteLength(text);
    }
    error = part.value && exceeded(part.value, limits);
  } catch (reason) {
    if (!isBegun) {
      throw reason;
    }
    error = `The query ended before its end: ${reason instanceof Error ? reason.message : String(reason)}`;
  } finally {
    await rows.return(undefined);
  }
  const statistics = seconds && {
    query: { executionTime: seconds(), datasetStatistics: [{ tableRowCount: count, tableSize: size }] },
  };
  yield `${held}]}]${member('statistics', statistics)}${member('render', render)}${member('error', error && partialError(error))}}`;
}

const member = (name: string, value: unknown): string =>
  value === undefined ? '' : `,"${name}":${JSON.stringify(value)}`;

const exceeded = (limit: Exceeded, { rows, bytes }: ResultLimits): string =>
  limitExceeded(limit === 'rows' ? `record count limit ${rows}` : `data size limit ${bytes}`);
