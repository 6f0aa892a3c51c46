import { parsePid } from '../schemas/pid';
import { type Alert, alertTime } from './alert';
import { type Entity, type EntitySet, entityText } from './entities';
import { firstProperty } from './extendedProperties';

/** Who and what an alert is mainly about; later queries ask for these. Unknown parts are "" or null. */
export interface Subject {
  readonly host: string;
  readonly osFamily: 'Windows' | 'Linux' | 'unknown';
  readonly account: string;
  readonly logonId: string;
  readonly process: {
    readonly path: string;
    readonly pid: number | null;
    readonly commandLine: string;
    /** Creation time of the process, else the time of the alert; milliseconds since 1970 UTC. */
    readonly near: number | null;
  };
}

/**
 * Finds the primary host, account and process of an alert. Providers leave the pid and the logon session out of the
 * process entity at times; then the extended properties tell them (the notebook patches them in the same way).
 */
export function subjectOf(alert: Alert): Subject {
  const { entities, extendedProperties } = alert;
  const extended = (...names: readonly string[]): string => firstProperty(extendedProperties, names);
  const process = primaryProcess(entities);
  const image = process && entities.related(process, 'ImageFile');
  const account = (process && entities.related(process, 'Account')) ?? entities.ofType('account')[0];
  const session = entities.ofType('hostlogonsession')[0];
  const host = (process && entities.related(process, 'Host')) ?? entities.ofType('host')[0];
  const path = (image && imagePath(image)) || extended('Suspicious Process', 'process name');
  const created = Date.parse(entityText(process, 'CreationTimeUtc'));
  return {
    host: hostName(host) || extended('Compromised Host') || hostLike(alert.text('CompromisedEntity')),
    osFamily: osFamily(entityText(host, 'OSFamily'), path),
    account: (account && accountName(account)) || extended('User Name'),
    logonId:
      entityText(account, 'LogonId') ||
      entityText(session, 'SessionId') ||
      extended('Account Session Id', 'account logon id'),
    process: {
      path,
      pid: parsePid(entityText(process, 'ProcessId') || extended('Suspicious Process Id', 'Process Id')),
      commandLine: entityText(process, 'CommandLine') || extended('Suspicious Command Line', 'command line'),
      near: Number.isNaN(created) ? alertTime(alert) : created,
    },
  };
}

/** The compromised entity may be a user, a mailbox or a resource id as well; none of those is written like a host. */
const hostLike = (compromisedEntity: string): string => (/[@/\\\s]/.test(compromisedEntity) ? '' : compromisedEntity);

/** Every host that an alert names, each once (names without case), the primary one first. */
export function hostsOf(alert: Alert): readonly string[] {
  const named = [subjectOf(alert).host, ...alert.entities.ofType('host').map(hostName)];
  const byName = new Map<string, string>();
  for (const name of named) {
    if (name !== '' && !byName.has(name.toLowerCase())) {
      byName.set(name.toLowerCase(), name);
    }
  }
  return [...byName.values()];
}

/** Of several processes, the one that no other names as its parent: the alert is about the child. */
export function primaryProcess(entities: EntitySet): Entity | undefined {
  const processes = entities.ofType('process');
  const parents = new Set(processes.map((process) => entities.related(process, 'ParentProcess')?.id));
  return processes.find(({ id }) => !parents.has(id)) ?? processes[0];
}

/** Host name as the alert writes it; "" for none. */
export const hostName = (host: Entity | undefined): string =>
  entityText(host, 'HostName') || entityText(host, 'NetBiosName') || entityText(host, 'FullName');

/** `DOMAIN\name`, or the name alone. */
export function accountName(account: Entity): string {
  const [name, domain] = [
    entityText(account, 'Name'),
    entityText(account, 'NTDomain') || entityText(account, 'UPNSuffix'),
  ];
  return name !== '' && domain !== '' ? `${domain}\\${name}` : name;
}

/** Full path of a file entity, joined with the separator that its directory uses. */
export function imagePath(file: Entity): string {
  const [directory, name] = [entityText(file, 'Directory'), entityText(file, 'Name')];
  const separator = directory.includes('/') && !directory.includes('\\') ? '/' : '\\';
  return directory === '' ? name : `${directory.replace(/[\\/]$/, '')}${separator}${name}`;
}

function osFamily(declared: string, path: string): Subject['osFamily'] {
  if (/^(windows|linux)$/i.test(declared)) {
    return declared.toLowerCase() === 'linux' ? 'Linux' : 'Windows';
  }
  if (path.includes('\\')) {
    return 'Windows';
  }
  return path.startsWith('/') ? 'Linux' : 'unknown';
}
