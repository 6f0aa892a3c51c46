import { unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { sqlString } from '../sqlText';
import { type FormatPart, fractionPart, padded, whole } from './formatDateTime';
import { type FunctionCall } from './functionCall';

const hourTicks = 36_000_000_000n;

/**
 * The documentation defines H and HH for hours, but writes h and hh in its example, where the hour is 9. An hour that a
 * clock of twelve hours would call otherwise is therefore refused.
 */
const smallHour: FormatPart = (ticks) => `CASE
  WHEN ${ticks} // ${hourTicks} % 24 BETWEEN 1 AND 12 THEN CAST(${ticks} // ${hourTicks} % 24 AS VARCHAR)
  ELSE ${refusedInRow("'h' in format_timespan() of an hour before 1 or after 12", 'VARCHAR')} END`;

const parts: Readonly<Record<string, FormatPart>> = {
  HH: padded(whole(hourTicks, 24n)),
  H: whole(hourTicks, 24n),
  hh: padded(smallHour),
  h: smallHour,
  mm: padded(whole(600_000_000n, 60n)),
  m: whole(600_000_000n, 60n),
  ss: padded(whole(10_000_000n, 60n)),
  s: whole(10_000_000n, 60n),
};

/** Whole days, with as many digits as there are letters, or more. */
function daysPart(piece: string): FormatPart | undefined {
  if (!/^d{1,8}$/.test(piece)) {
    return undefined;
  }
  return (ticks) => {
    const days = `CAST(${ticks} // 864000000000 AS VARCHAR)`;
    return `lpad(${days}, greatest(length(${days}), ${piece.length})::INTEGER, '0')`;
  };
}

/** Translates `format_timespan(span, format)` for a constant format. */
export function formatTimespan(call: FunctionCall): string {
  const ticks = call.as(0, 'timespan');
  const pieces = (call.literal(1).match(/([a-zA-Z])\1*|[^a-zA-Z]+/g) ?? []).map((piece) => {
    const part = Object.hasOwn(parts, piece) ? parts[piece] : (daysPart(piece) ?? fractionPart(piece));
    if (part) {
      return part(ticks, '');
    }
    if (/^[ /\-:,._[\]]+$/.test(piece)) {
      return sqlString(piece);
    }
    throw unsupported(`'${piece}' in format_timespan()`, call.argNode(1));
  });
  return `CASE WHEN ${ticks} IS NULL THEN ''
    WHEN ${ticks} < 0 THEN ${refusedInRow('format_timespan() of a negative time span', 'VARCHAR')}
    ELSE concat(${pieces.join(', ')}) END`;
}
