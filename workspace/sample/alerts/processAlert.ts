import { hex, type PlayedProcess } from '../processPlan';
import { type AlertDraft } from './alertRow';
import { EntityList, type Reference } from './entities';

/** The entities that an alert about a process has: host, account, parent, process, logon session. */
export interface ProcessEntities {
  readonly list: EntityList;
  readonly host: Reference;
  readonly account: Reference;
  readonly process: Reference;
}

/** `image` gives the process's file, where there is more to say of it than its path. */
export function processEntities(played: PlayedProcess, image?: (list: EntityList) => Reference): ProcessEntities {
  const list = new EntityList();
  const host = list.host(played.host);
  const account = list.account(played.identity, host);
  const parent = list.parentProcess(played, host);
  const imageFile = image?.(list);
  const process = list.process(played, { host, account, parent, ...(imageFile && { image: imageFile }) });
  list.logonSession(played.identity, played.start, host, account);
  return { list, host, account, process };
}

/** The extended properties that such an alert has. */
export function processProperties(process: PlayedProcess): AlertDraft['properties'] {
  return {
    'Compromised Host': process.host.name,
    'User Name': `${process.identity.domain}\\${process.identity.user}`,
    'Account Session Id': process.identity.logonId,
    'Parent Process': process.parentImage.split('\\').at(-1) ?? '',
    ReportingSystem: 'Harbor',
  };
}

/** An alert about one process, told by what is special about it. */
export function processAlert(
  process: PlayedProcess,
  draft: Pick<AlertDraft, 'name' | 'severity' | 'description' | 'tactics' | 'techniques' | 'product' | 'status'>,
  entities: AlertDraft['entities'] = processEntities(process).list.entities,
  properties: AlertDraft['properties'] = {}
): AlertDraft {
  return {
    ...draft,
    time: process.start,
    compromisedEntity: process.host.name,
    entities,
    properties: {
      ...processProperties(process),
      'Suspicious Process': process.image,
      'Suspicious Command Line': process.commandLine,
      'Suspicious Process Id': hex(process.pid),
      ...properties,
    },
  };
}
