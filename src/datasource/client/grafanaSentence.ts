/**
 * What Grafana, and not the workspace, answered in its own name: its proxy turns a 401 of the workspace into a text of
 * its own, so that any 401 is one of Grafana itself. Undefined for what may as well come from the workspace.
 */
export function grafanaSentence(status: number, message: string): string | undefined {
  if (/^authentication to data source failed/i.test(message)) {
    return 'The workspace did not accept the sign-in (401). Check tenant, client ID and client secret in the data source settings; a secret may have expired.';
  }
  const said = `${status}: ${message.replace(/\.$/, '')}`;
  switch (status) {
    case 401:
      return `Grafana no longer knows who you are (${said}). Reload the page and sign in again.`;
    case 403:
      return `The query was refused before it came to the workspace (${said}). Ask an administrator of Grafana whether you may query this data source.`;
    case 404:
      return `Grafana did not find the data source (${said}). Ask an administrator of Grafana whether it and its plugin are still there.`;
    case 500:
      return `Grafana could not pass the query on (${said}). Ask an administrator of Grafana to look into its log.`;
    default:
      return undefined;
  }
}
