import { asimAuthenticationEventLogs } from './asimAuthenticationEventLogs';
import { asimProcessEventLogs } from './asimProcessEventLogs';
import { auditLog } from './auditLog';
import { type Table } from './defineTable';
import { deviceLogonEvents } from './deviceLogonEvents';
import { deviceProcessEvents } from './deviceProcessEvents';
import { event } from './event';
import { heartbeat } from './heartbeat';
import { securityAlert } from './securityAlert';
import { securityEvent } from './securityEvent';
import { securityIncident } from './securityIncident';
import { syslog } from './syslog';
import { windowsEvent } from './windowsEvent';

/** The documented tables. Each can be queried even when no file was loaded into it: it is then empty. */
export const documentedTables: readonly Table[] = [
  asimAuthenticationEventLogs,
  asimProcessEventLogs,
  auditLog,
  deviceLogonEvents,
  deviceProcessEvents,
  event,
  heartbeat,
  securityAlert,
  securityEvent,
  securityIncident,
  syslog,
  windowsEvent,
];
