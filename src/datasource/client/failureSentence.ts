import { GRAFANA_TEXT, NO_REASON, WEB_PAGE } from './errorBody';
import { type Failure } from './failure';

/** What failed, why, and what to do, with the code to search for. */
export function failureSentence(failure: Failure): string {
  const { status, code, codes, message } = failure;
  const has = (...names: readonly string[]): boolean => codes.some((each) => names.includes(each));
  if (code === WEB_PAGE) {
    return `A gateway answered with a web page (status ${status}) instead of data. Ask who runs the proxies between Grafana and Azure whether one of them blocks the workspace or wants a sign-in.`;
  }
  if (code === GRAFANA_TEXT && /^authentication to data source failed/i.test(message)) {
    return 'The workspace did not accept the sign-in (401). Check tenant, client ID and client secret in the data source settings; a secret may have expired.';
  }
  switch (status) {
    case 401:
      return `The workspace did not accept the sign-in (401${detail(code)}). Check tenant, client ID and client secret in the data source settings.`;
    case 403:
      return has('InvalidAuthenticationToken', 'InvalidAuthenticationTokenAudience')
        ? `The token is not meant for this service (403${detail(code)}). Check the cloud and the endpoint in the data source settings.`
        : `The application may not read this workspace (403${detail(code)}). Give it the role Log Analytics Reader on the workspace, and check the workspace ID.`;
    case 404:
      return `There is no such workspace at the service (404${detail(code)}). Check the workspace ID and the cloud in the data source settings.`;
    case 413:
      return 'The query is too long for the service (413). Shorten the KQL.';
    case 429:
      return 'The workspace is busy: too many queries at once (429). Wait a minute, and let the dashboards refresh less often.';
    case 502:
      return 'Grafana could not reach the workspace service (502). Check the endpoint in the data source settings, and the network of the Grafana server.';
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

function refusedQuery({ code, message, line }: Failure): string {
  const place = [code === GRAFANA_TEXT ? '' : code, line === undefined ? '' : `line ${line}`].filter(
    (part) => part !== ''
  );
  const inBrackets = place.length > 0 ? ` (${place.join(', ')})` : '';
  return `The workspace refused the query: ${message.replace(/\.$/, '')}${inBrackets}.`;
}

const detail = (code: string): string =>
  code === '' || code === NO_REASON || code === GRAFANA_TEXT ? '' : `, ${code}`;
