import { type Credentials } from './credentials';

/** A second workspace beside the one that was started: it has the same tables and no rows, to try queries across workspaces. */
export const emptyWorkspaceId = '44444444-4444-4444-4444-444444444444';

/** The most workspaces that the service lets one query ask. */
const mostWorkspaces = 100;

/** Why a query cannot be asked across these workspaces; undefined where it can. */
export function workspacesProblem(
  workspaces: readonly string[],
  { workspaceId }: Credentials
): { readonly code: string; readonly message: string } | undefined {
  if (workspaces.length >= mostWorkspaces) {
    return {
      code: 'TooManyWorkspaces',
      message: `A query can be asked across at most ${mostWorkspaces} workspaces`,
    };
  }
  const known = [workspaceId, emptyWorkspaceId].map((id) => id.toLowerCase());
  const unknown = workspaces.find((id) => !known.includes(id.toLowerCase()));
  return unknown === undefined
    ? undefined
    : { code: 'WorkspaceNotFoundError', message: `Failed to resolve workspace '${unknown}'` };
}
