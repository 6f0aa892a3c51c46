import { type SearchableSchema } from '../../src/core/commandLines/sources';
import { bagField, bySysmon, xmlText } from './eventFields';

/** The starts of processes in one table: what SQL written by hand reads of each, and what follows FROM. */
interface Starts {
  readonly host: string;
  readonly account: string;
  readonly image: string;
  readonly line: string;
  readonly from: string;
}

const STARTS: Readonly<Record<SearchableSchema, readonly Starts[]>> = {
  SecurityEvent: [
    {
      host: 'Computer',
      account: 'Account',
      image: 'NewProcessName',
      line: 'CommandLine',
      from: 'SecurityEvent WHERE EventID = 4688',
    },
  ],
  Defender: [
    {
      host: 'DeviceName',
      account: 'AccountName',
      image: 'FileName',
      line: 'ProcessCommandLine',
      from: `DeviceProcessEvents WHERE ActionType = 'ProcessCreated'`,
    },
  ],
  Sysmon: [
    {
      host: 'Computer',
      account: bagField('User'),
      image: bagField('Image'),
      line: bagField('CommandLine'),
      from: `WindowsEvent WHERE ${bySysmon('Provider', 1)}`,
    },
    {
      host: 'Computer',
      account: xmlText('User'),
      image: xmlText('Image'),
      line: xmlText('CommandLine'),
      from: `Event WHERE ${bySysmon('Source', 1)}`,
    },
  ],
  ASIM: [
    {
      host: 'DvcHostname',
      account: 'TargetUsername',
      image: 'TargetProcessName',
      line: 'TargetProcessCommandLine',
      from: `ASimProcessEventLogs WHERE EventType = 'ProcessCreated'`,
    },
  ],
};

/** How many tables some logs keep starts of processes in. */
export const tablesOf = (schemas: readonly SearchableSchema[]): number =>
  schemas.flatMap((name) => STARTS[name]).length;

/** SQL of every start of a process in some logs, under common names; only those that a condition on a start holds of. */
export function startedProcesses(
  schemas: readonly SearchableSchema[],
  condition: (starts: Starts) => string = () => 'true'
): string {
  return schemas
    .flatMap((name) => STARTS[name].map((starts) => ({ name, starts })))
    .map(
      ({ name, starts }, log) =>
        `SELECT ${log} AS log, '${name}' AS schema, TimeGenerated AS time, ${starts.host} AS host, ${starts.account} AS account, ${starts.image} AS image, ${starts.line} AS line FROM ${starts.from} AND ${condition(starts)}`
    )
    .join(' UNION ALL ');
}
