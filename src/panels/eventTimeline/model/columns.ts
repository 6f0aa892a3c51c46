import { type EventField, type EventFrame, fieldNamed } from './frame';

/** Columns that somebody chose for a band by name; "" leaves the choice to the timeline. */
export interface ChosenColumns {
  readonly time: string;
  readonly end: string;
  readonly lane: string;
  readonly level: string;
}

/** The columns that a band is drawn from. */
export interface BandColumns {
  readonly time: EventField;
  readonly end?: EventField;
  readonly lane?: EventField;
  readonly level?: EventField;
  /** What tells an event from others after a refresh. */
  readonly identity?: EventField;
}

const TIMES = ['TimeGenerated', 'time', 'start'];
const ENDS = ['end', 'LastEventTime', 'timeEnd'];
// An account comes before a process: a logon names both, and is the account's.
const LANES = ['AlertName', 'account', 'processName', 'logonTypeName'];
const LEVEL_NAMES = ['AlertSeverity', 'severity', 'Severity', 'outcome', 'level'];
const IDENTITIES = ['key', 'SystemAlertId', 'id'];

/**
 * The columns of a frame that make a timeline: those chosen by name, else those of our own frames, else by structure,
 * the first time and the first text. Undefined for a frame without a time.
 */
export function columnsOf(frame: EventFrame, chosen: ChosenColumns): BandColumns | undefined {
  const times = frame.fields.filter(({ type }) => String(type) === 'time');
  const isTime = (field: EventField | undefined): field is EventField => field !== undefined && times.includes(field);
  const named = (name: string): EventField | undefined => fieldNamed(frame, name);
  const known = (names: readonly string[], fits: (field: EventField) => boolean): EventField | undefined =>
    names.map(named).find((field): field is EventField => field !== undefined && fits(field));
  const isText = ({ type }: EventField): boolean => String(type) === 'string';

  const time = isTime(named(chosen.time)) ? named(chosen.time) : (known(TIMES, isTime) ?? times[0]);
  if (time === undefined) {
    return undefined;
  }
  const end = named(chosen.end) ?? known(ENDS, isTime);
  return {
    time,
    end: isTime(end) && end !== time ? end : undefined,
    lane: named(chosen.lane) ?? known(LANES, isText) ?? frame.fields.find(isText),
    level: named(chosen.level) ?? known(LEVEL_NAMES, isText),
    identity: known(IDENTITIES, isText),
  };
}
