import { defineTable } from './defineTable';

/** Columns of the Log Analytics table Syslog, as Microsoft's table reference documents them. */
export const syslog = defineTable('Syslog', {
  datetime: 'EventTime TimeGenerated',
  int: 'ProcessID',
  real: '_BilledSize',
  string: `
    CollectorHostName Computer Facility HostIP HostName _IsBillable ProcessName _ResourceId SeverityLevel
    SourceSystem _SubscriptionId SyslogMessage Type
  `,
});
