import { type FaultName } from '../workspace/http/faults/knownFaults';

/** A fault, or a workspace that is not there at all. */
export type Trouble = FaultName | 'unreachable';

const SIGN_IN =
  /did not accept the sign-in \(401\)\. Check tenant, client ID and client secret in the data source settings/;
const BUSY = /The workspace is busy: too many queries at once \(429\)\. Wait a minute/;
const NOTHING_LOGGED =
  /No process creations \(event 4688\) for \S+ between [^.]+\. Is process auditing on\? Widen the window/;

/** What an analyst reads in the process tree for each trouble, where no rows come: what failed, why, and what to do. */
export const TOLD: ReadonlyArray<readonly [Trouble, RegExp]> = [
  ['token-refused', SIGN_IN],
  ['unauthorized', SIGN_IN],
  ['forbidden', /may not read this workspace \(403, InsufficientAccessError\)\. Give it the role Log Analytics Reader/],
  ['wrong-audience', /not meant for this service \(403, InvalidAuthenticationTokenAudience\)\. Check the cloud/],
  [
    'unknown-workspace',
    /There is no such workspace at the service \(404, PathNotFoundError\)\. Check the workspace ID/,
  ],
  ['throttled', BUSY],
  ['throttled-silent', BUSY],
  ['timeout', /took longer than the time-out \(504\)\. Narrow the time range/],
  ['hang', /took longer than the time-out \(504\)\. Narrow the time range/],
  ['unavailable', /not available \(503\)\. Wait a minute/],
  ['unreachable', /Grafana could not reach the workspace service \(502\)\. Check the cloud and the query address/],
  ['no-content', NOTHING_LOGGED],
  ['empty', NOTHING_LOGGED],
  ['web-page', /A gateway answered with a web page \(status 502\) instead of data\. Reload the page/],
  ['sign-in-page', /A gateway answered with a web page \(status 200\) instead of data\. Reload the page/],
  ['cut', /The connection broke before the whole answer was there\. Check that Grafana can still be reached/],
  [
    'missing-table=SecurityEvent',
    /The workspace refused the query: .*'SecurityEvent' \(SEM0100, line 1\)\. Check the names in the KQL/,
  ],
];

/** The notice above the rows of an answer that came only in part. */
export const PARTIAL =
  /returned only part of the answer: Query result set has exceeded the internal data size limit \d+ .*\. Rows are missing; narrow the time range/;
