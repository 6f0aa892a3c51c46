/**
 * The faults that the embedded workspace can be told to have, by name; those of queries spoil metadata too:
 *
 *   fault               spoils    answer
 *   token-refused       tokens    401 invalid_client
 *   unauthorized        queries   401 AuthenticationFailed
 *   forbidden           queries   403 InsufficientAccessError
 *   wrong-audience      queries   403 InvalidAuthenticationTokenAudience
 *   unknown-workspace   queries   404 PathNotFoundError
 *   throttled           queries   429 ThrottledError with Retry-After: 1
 *   throttled-silent    queries   429 ThrottledError without Retry-After
 *   timeout             queries   504 GatewayTimeout
 *   unavailable         queries   503 ServiceUnavailable
 *   no-content          queries   204
 *   empty               queries   200 with an empty body
 *   web-page            queries   502 with the web page of a gateway
 *   sign-in-page        queries   200 with a web page that wants a sign-in
 *   cut                 queries   200, then half of the JSON, then the connection breaks
 *   hang                queries   none until the client leaves
 *   partial             queries   200 with the tables and a PartialError
 *   missing-table=NAME  queries   400 SemanticError (SEM0100) where a query needs that table
 */
import { broken } from './broken';
import { type Fault } from './fault';
import { overload } from './overload';
import { refusals } from './refusals';
import { strangers } from './strangers';

/** Faults that spoil whole requests. */
export const wholeFaults = { ...refusals, ...overload, ...strangers, ...broken } as const satisfies Readonly<
  Record<string, Fault>
>;

/** A fault that spoils whole requests. */
export type WholeFaultName = keyof typeof wholeFaults;

/** Any fault. */
export type FaultName = WholeFaultName | `missing-table=${string}`;

/** A fault, and how many requests it is to spoil; all when that is not said. */
export interface FaultOrder {
  readonly name: FaultName;
  readonly count?: number;
  /** It spoils only queries that hold this text. */
  readonly only?: string;
}

/** The list of faults for a reader, one a line. */
export function faultLines(): readonly string[] {
  const lines = Object.entries(wholeFaults).map(([name, { answer }]) => [name, answer] as const);
  return [...lines, ['missing-table=NAME', '400 SemanticError where a query needs that table'] as const].map(
    ([name, answer]) => `${name.padEnd(20)}${answer}`
  );
}

/** True for the name of a fault. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(wholeFaults, name) || missingTable(name) !== undefined;
}

/** The table that a `missing-table=NAME` takes away; undefined for any other fault. */
export function missingTable(name: string): string | undefined {
  return /^missing-table=(\w+)$/.exec(name)?.[1];
}

/** Checks a fault that somebody asks for. Throws an Error with one line for the user when there is none such. */
export function faultOrder(name: string, count?: number): FaultOrder {
  if (!isFaultName(name)) {
    const known = [...Object.keys(wholeFaults), 'missing-table=NAME'].join(', ');
    throw new Error(`there is no fault '${name}'; known are ${known}`);
  }
  if (count !== undefined && !(Number.isInteger(count) && count > 0)) {
    throw new Error(`the count of the fault ${name} must be a whole number over 0, got ${count}`);
  }
  return { name, ...(count !== undefined && { count }) };
}

/** Reads `NAME` or `NAME:COUNT`. Throws as `faultOrder` does. */
export function parseFault(text: string): FaultOrder {
  const [, name = '', count] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  if (count !== undefined && !/^\d+$/.test(count)) {
    throw new Error(`the count of the fault ${name} must be a whole number over 0, got '${count}'`);
  }
  return faultOrder(name, count === undefined ? undefined : Number(count));
}
