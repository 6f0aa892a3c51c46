import { type IncomingMessage } from 'node:http';
import { type Answer } from './answer';
import { resourceId } from './resourceId';
import { type Service } from './service';
import { authenticationFailed, insufficientAccess, serviceError } from './serviceError';

/**
 * Refuses whoever has no good token, and any workspace but the one that there is, which is named by its id or as a resource
 * of Azure; undefined where all is well.
 */
export function refuseAccess(
  { headers: { authorization } }: IncomingMessage,
  workspace: string,
  { tokens, credentials }: Service
): Answer | undefined {
  if (authorization === undefined) {
    return authenticationFailed();
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined || !tokens.isValid(token)) {
    return serviceError(403, {
      code: 'InvalidAuthenticationToken',
      message: 'The access token is invalid or expired.',
    });
  }
  const asked = workspace.toLowerCase();
  if (asked.startsWith('/') && asked !== resourceId.toLowerCase()) {
    return serviceError(404, { code: 'ResourceNotFoundError', message: `The resource ${workspace} was not found` });
  }
  return asked.startsWith('/') || asked === credentials.workspaceId.toLowerCase() ? undefined : insufficientAccess();
}
