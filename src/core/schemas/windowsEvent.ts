import { call, type Expression, member } from '../kql/expression';

/** A field of an event in the table WindowsEvent, as text; "" where the event has none of that name. */
export const eventData = (name: string): Expression => call('tostring', member('EventData', name));
