import { type SchemaName } from '../../src/core/schemas/hostSchema';
import { asimHost } from './asimHost';
import { defenderHost } from './defenderHost';
import { type HostLog } from './hostLog';
import { linuxHost } from './linuxHost';
import { securityEventHost } from './securityEventHost';
import { sysmonHost } from './sysmonHost';

/** SQL of each sort of logs. */
export const HOST_LOGS: Readonly<Record<SchemaName, HostLog>> = {
  SecurityEvent: securityEventHost,
  Defender: defenderHost,
  Sysmon: sysmonHost,
  ASIM: asimHost,
  Linux: linuxHost,
};
