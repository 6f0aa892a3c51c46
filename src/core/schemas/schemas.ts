import { asim } from './asim';
import { defender } from './defender';
import { type HostSchema, SCHEMA_NAMES, type SchemaName } from './hostSchema';
import { linux } from './linux';
import { securityEvent } from './securityEvent';
import { sysmon } from './sysmon';

const BY_NAME: Readonly<Record<SchemaName, HostSchema>> = {
  SecurityEvent: securityEvent,
  Defender: defender,
  Sysmon: sysmon,
  ASIM: asim,
  Linux: linux,
};

/** The schema of that name. */
export const schemaOf = (name: SchemaName): HostSchema => BY_NAME[name];

/** Every schema, in order of preference. */
export const SCHEMAS: readonly HostSchema[] = SCHEMA_NAMES.map(schemaOf);
