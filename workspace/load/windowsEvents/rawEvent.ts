import { jsonText } from '../jsonText';

/** A Windows event as collectors write it, in whichever form. */
export interface RawEvent {
  readonly channel: string;
  readonly provider: string;
  readonly eventId: string;
  readonly computer: string;
  /** ISO 8601. */
  readonly time: string;
  readonly level: string;
  readonly recordId: string;
  readonly message: string;
  /** The fields that belong to this kind of event; where `isFlat`, those of whoever collected it stand among them. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly isFlat: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a path of members, or an empty one. */
function at(value: unknown, ...path: readonly string[]): Json {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  return isObject(found) ? found : {};
}

/** The first of the values that says something. */
function text(...values: readonly unknown[]): string {
  const found = values.find((value) => value !== undefined && value !== null && value !== '' && !isObject(value));
  return jsonText(found);
}

/**
 * Recognises a raw event: winlogbeat's nested form (`winlog`, or `event_data` in older releases), the form of
 * the event log's own XML (`Event.System`), or all fields side by side, as in the Security-Datasets.
 * Undefined for anything else, above all for rows of a Log Analytics table.
 */
export function readRawEvent(row: Json): RawEvent | undefined {
  if (isObject(row['winlog'])) {
    return nested(row, row['winlog']);
  }
  if (isObject(row['event_data']) && row['event_id'] !== undefined) {
    return nested(row, row);
  }
  if (isObject(row['Event']) && isObject(row['Event']['System'])) {
    return ofXml(row['Event']);
  }
  return row['EventID'] !== undefined && row['Channel'] !== undefined && row['TimeGenerated'] === undefined
    ? flat(row)
    : undefined;
}

function nested(row: Json, log: Json): RawEvent {
  return {
    channel: text(log['channel'], log['log_name']),
    provider: text(log['provider_name'], log['source_name'], at(row, 'event')['provider']),
    eventId: text(log['event_id'], at(row, 'event')['code']),
    computer: text(log['computer_name'], at(row, 'host')['name']),
    time: text(row['@timestamp']),
    level: text(at(row, 'log')['level'], log['level']),
    recordId: text(log['record_id'], log['record_number']),
    message: text(row['message']),
    data: at(log, 'event_data'),
    isFlat: false,
  };
}

function ofXml(event: Json): RawEvent {
  const system = at(event, 'System');
  const id = system['EventID'];
  return {
    channel: text(system['Channel']),
    provider: text(at(system, 'Provider', '#attributes')['Name'], at(system, 'Provider')['@Name']),
    eventId: text(id, at(id)['#text']),
    computer: text(system['Computer']),
    time: text(at(system, 'TimeCreated', '#attributes')['SystemTime'], at(system, 'TimeCreated')['@SystemTime']),
    level: text(system['Level']),
    recordId: text(system['EventRecordID']),
    message: '',
    data: at(event, 'EventData'),
    isFlat: false,
  };
}

function flat(row: Json): RawEvent {
  return {
    channel: text(row['Channel']),
    provider: text(row['SourceName'], row['ProviderName']),
    eventId: text(row['EventID']),
    computer: text(row['Hostname'], row['Computer'], row['host']),
    time: text(row['@timestamp'], row['TimeCreated'], row['EventTime']),
    level: text(row['Severity'], row['Level']),
    recordId: text(row['RecordNumber'], row['EventRecordID']),
    message: text(row['Message']),
    data: row,
    isFlat: true,
  };
}
