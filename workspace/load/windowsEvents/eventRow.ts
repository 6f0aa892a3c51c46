import { eventDataXml } from './eventDataXml';
import { type RawEvent } from './rawEvent';

/** What flat collectors put beside the event's own fields. */
const ofCollector = new Set(
  `@timestamp @version Channel EventID EventTime EventReceivedTime EventType EventTypeOrignal ExecutionProcessID
  Hostname Keywords Message OpcodeValue ProviderGuid RecordNumber Severity SeverityValue SourceModuleName
  SourceModuleType SourceName Task ThreadID UserID Version host port tags`.split(/\s+/)
);

/** A row of the table Event, where Sysmon's and other channels arrive: the fields stand as XML in EventData. */
export function eventRow(event: RawEvent): Readonly<Record<string, unknown>> {
  const fields = Object.entries(event.data).filter(([name]) => !event.isFlat || !isOfCollector(name, event.data));
  return {
    TimeGenerated: event.time,
    EventID: event.eventId,
    Computer: event.computer,
    EventLog: event.channel,
    Source: event.provider,
    EventLevelName: event.level,
    RenderedDescription: event.message,
    UserName: event.data['User'] ?? '',
    EventData: eventDataXml(event.time, fields),
  };
}

/** Sysmon has an EventType of its own; a collector that has one, too, moves its own out of the way. */
function isOfCollector(name: string, data: RawEvent['data']): boolean {
  return ofCollector.has(name) && !(name === 'EventType' && data['EventTypeOrignal'] !== undefined);
}
