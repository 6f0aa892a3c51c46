import { type Engine } from '../engine/engine';
import { type ResultLimits } from '../engine/runQuery';
import { type VirusTotalStandIn } from '../virusTotal/VirusTotalStandIn';
import { type AccessTokens } from './accessTokens';
import { type Credentials } from './credentials';
import { type FaultSwitches } from './faults/FaultSwitches';
import { type QueryQueue } from './QueryQueue';

/** What the HTTP interface needs from its workspace. */
export interface Service {
  /** Name or address that the server listens on. */
  readonly host: string;
  readonly engine: Engine;
  readonly credentials: Credentials;
  readonly tokens: AccessTokens;
  readonly limits: ResultLimits;
  readonly queue: QueryQueue;
  readonly faults: FaultSwitches;
  /** Undefined where others than this machine could ask. */
  readonly virusTotal: VirusTotalStandIn | undefined;
  /** Called with every query that was read, and the status of its answer. */
  readonly served: (query: string, timespan: string | undefined, status: number) => void;
}
