import { GRAFANA_TEXT, NO_REASON, WEB_PAGE } from './errorBody';
import { type Failure } from './failure';
import { grafanaSentence } from './grafanaSentence';
import { isForSearch, OTHER_ENDPOINT } from './wrongEndpoint';

/** What failed, why, and what to do, with the code to search for. */
export function failureSentence(failure: Failure): string {
  const { status, code, codes, message } = failure;
  const has = (...names: readonly string[]): boolean => codes.some((each) => names.includes(each));
  if (code === WEB_PAGE) {
    return webPageSentence(message);
  }
  const byGrafana = code === GRAFANA_TEXT ? grafanaSentence(status, message) : undefined;
  if (byGrafana !== undefined) {
    return byGrafana;
  }
  if (isForSearch(failure)) {
    return `The query names a table on the plan Basic or Auxiliary, which is searched at another address (${status}, ${OTHER_ENDPOINT}). Ask it by a query of the kind KQL with the table plan Basic and Auxiliary; every other kind needs tables on the plan Analytics.`;
  }
  switch (status) {
    case 401:
      return `The workspace did not accept the sign-in (401${detail(code)}). Check tenant, client ID and client secret in the data source settings.`;
    case 403:
      return has('InvalidAuthenticationToken', 'InvalidAuthenticationTokenAudience')
        ? `The token is not meant for this service (403${detail(code)}). Check the cloud and the query address in the data source settings.`
        : `The application may not read this workspace (403${detail(code)}). Give it the role Log Analytics Reader on the workspace, and check the workspace ID.`;
    case 404:
      return `There is no such workspace at the service (404${detail(code)}). Check the workspace ID and the cloud in the data source settings.`;
    case 413:
      return 'The query is too long for the service (413). Shorten the KQL.';
    case 429:
      return 'The workspace is busy: too many queries at once (429). Wait a minute, and let the dashboards refresh less often.';
    case 502:
      return 'Grafana could not reach the workspace service (502). Check the cloud and the query address in the data source settings, and the network of the Grafana server.';
    case 503:
      return 'The workspace service is not available (503). Wait a minute and try again.';
    case 504:
      return 'The query took longer than the time-out (504). Narrow the time range, or raise the time-out in the data source settings.';
    default:
      return code === NO_REASON || message === ''
        ? `The workspace gave no answer and no reason (status ${status}). Try again; if it stays, look into the log of the Grafana server.`
        : refusedQuery(failure);
  }
}

/** A page has no reason in it that a program could read; only its status tells something. */
const webPageSentence = (status: string): string =>
  status === '504'
    ? 'A gateway on the way to the workspace gave up waiting (504). Narrow the time range, or ask who runs the proxies round Grafana to let them wait longer.'
    : `A gateway answered with a web page (status ${status}) instead of data. Reload the page; if it stays, ask who runs the proxies round Grafana whether one of them blocks the workspace or wants a sign-in.`;

function refusedQuery({ code, codes, message, line }: Failure): string {
  const place = [code === GRAFANA_TEXT ? '' : code, line === undefined ? '' : `line ${line}`].filter(
    (part) => part !== ''
  );
  const inBrackets = place.length > 0 ? ` (${place.join(', ')})` : '';
  return `The workspace refused the query: ${message.replace(/\.$/, '')}${inBrackets}.${advice(codes, message)}`;
}

function advice(codes: readonly string[], message: string): string {
  if (codes.includes('SemanticError')) {
    return ' Check the names in the KQL; a table is there only once a connector has written to it.';
  }
  if (!codes.includes(OTHER_ENDPOINT) && /\bworkspaces?\b/i.test(message)) {
    return ' Check the further workspaces in the data source settings.';
  }
  return codes.includes('SyntaxError') ? ' Correct the KQL there.' : '';
}

const detail = (code: string): string =>
  code === '' || code === NO_REASON || code === GRAFANA_TEXT ? '' : `, ${code}`;
