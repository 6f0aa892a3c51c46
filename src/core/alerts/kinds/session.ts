import { type Entity, type EntitySet, entityText } from '../entities';
import { labelOfHost } from './host';

/** The id of the session, as logged. */
export const sessionTitle = (session: Entity): string => entityText(session, 'SessionId');

/** A session is known by its host and id. Its id is given again after a restart, which alerts do not tell. */
export function sessionKeys(session: Entity, set: EntitySet): readonly string[] {
  const [host, id] = [labelOfHost(session, set), sessionTitle(session).toLowerCase()];
  return host !== '' && id !== '' ? [`${host}|${id}`] : [];
}
