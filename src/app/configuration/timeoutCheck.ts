import { type Check, type Snippet } from './check';

/** Grafana's own default for its data proxy. */
const DEFAULT_S = 30;
/** Questions to a busy workspace often take longer than Grafana's default. */
const WANTED_S = 120;

const SNIPPETS: readonly Snippet[] = [
  { label: 'the data source setting', text: `jsonData:\n  timeout: ${WANTED_S}` },
  { label: 'the nginx setting', text: `proxy_read_timeout ${WANTED_S + 10}s;` },
];

/** How long queries may take. What stands in front of Grafana cannot be seen from a browser, so that is said. */
export function timeoutCheck(timeout: number | string | undefined): Check {
  const set = Number(timeout ?? DEFAULT_S);
  const seconds = Number.isFinite(set) && set > 0 ? set : DEFAULT_S;
  const front =
    'What stands in front of Grafana may give up earlier, often after 60 seconds, and cannot be seen from here: let ' +
    'every proxy and load balancer wait longer than that.';
  return seconds < 60
    ? {
        state: 'attention',
        finding: `Grafana's proxy gives up after ${seconds} seconds, which is short for Log Analytics.`,
        advice: `Set the time-out in the data source's settings to ${WANTED_S} seconds. ${front}`,
        snippets: SNIPPETS,
      }
    : {
        state: 'good',
        finding: `Grafana's proxy waits ${seconds} seconds for an answer; the service is told to stop shortly before.`,
        advice: front,
        snippets: SNIPPETS.slice(1),
      };
}
