import { alertKind } from './alert';
import { alertLogonKind } from './alertLogon';
import { alertOptionsKind } from './alertOptions';
import { alertsKind } from './alerts';
import { hostLogonsKind } from './hostLogons';
import { hostOptionsKind } from './hostOptions';
import { type Kind } from './kind';
import { kqlKind } from './kql';
import { logonCountsKind } from './logonCounts';
import { processesKind } from './processes';
import { processTreeKind } from './processTree';

/** Every kind of query, in the order in which the editor offers them. */
export const KINDS: readonly Kind[] = [
  alertsKind,
  alertKind,
  processTreeKind,
  processesKind,
  hostLogonsKind,
  logonCountsKind,
  alertLogonKind,
  kqlKind,
  alertOptionsKind,
  hostOptionsKind,
];

export const kindNamed = (name: unknown): Kind | undefined => KINDS.find(({ kind }) => kind === name);
