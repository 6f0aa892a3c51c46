import { alertKind } from './alert';
import { alertOptionsKind } from './alertOptions';
import { alertsKind } from './alerts';
import { hostOptionsKind } from './hostOptions';
import { type Kind } from './kind';
import { kqlKind } from './kql';
import { processTreeKind } from './processTree';

/** Every kind of query, in the order in which the editor offers them. */
export const KINDS: readonly Kind[] = [
  alertsKind,
  alertKind,
  processTreeKind,
  kqlKind,
  alertOptionsKind,
  hostOptionsKind,
];

export const kindNamed = (name: unknown): Kind | undefined => KINDS.find(({ kind }) => kind === name);
