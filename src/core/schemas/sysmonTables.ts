import { all, column, compare, type Expression, number, text } from '../kql/expression';
import { xmlField, xmlFieldText } from './eventXml';
import { eventData } from './windowsEvent';

/** A table where events of Sysmon arrive. */
export interface SysmonTable {
  readonly table: string;
  /** Which rows are one sort of Sysmon's events. */
  isSysmon(id: number): Expression;
  /** A field of an event, as the table writes it. */
  written(field: string): Expression;
  /** A field of an event, as text. */
  said(field: string): Expression;
}

const PROVIDER = 'Microsoft-Windows-Sysmon';
/** Process creation. */
export const SYSMON_CREATED = 1;
/** Process terminated. */
export const SYSMON_ENDED = 5;

const sysmonEvent =
  (providerColumn: string) =>
  (id: number): Expression =>
    all(compare(column(providerColumn), '==', text(PROVIDER)), compare(column('EventID'), '==', number(id)));

/** Filled by the connector of forwarded events; fields are members of a bag. */
export const WINDOWS_EVENT: SysmonTable = {
  table: 'WindowsEvent',
  isSysmon: sysmonEvent('Provider'),
  written: eventData,
  said: eventData,
};

/** Filled by the agents that collect event logs; fields are XML. */
export const EVENT: SysmonTable = {
  table: 'Event',
  isSysmon: sysmonEvent('Source'),
  written: xmlField,
  said: xmlFieldText,
};
