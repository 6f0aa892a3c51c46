import { parsePid } from '../../schemas/pid';
import { type Entity, type EntitySet, entityText } from '../entities';
import { imagePath } from '../subject';
import { pathKey } from './file';
import { labelOfHost } from './host';

/** `path [PID]`, the PID in decimal. */
export function processTitle(process: Entity, set: EntitySet): string {
  const path = imageOf(process, set) || entityText(process, 'CommandLine').slice(0, 100);
  const pid = parsePid(entityText(process, 'ProcessId'));
  return path === '' && pid === null ? '' : `${path} [${pid === null ? 'PID unknown' : pid}]`.trim();
}

/**
 * A process is known by its host, pid and creation time. Where an alert does not tell the time, path, command line
 * and pid on one host are taken for the same; pids are given again, so a pid alone is not.
 */
export function processKeys(process: Entity, set: EntitySet): readonly string[] {
  const [host, path, commandLine] = [
    labelOfHost(process, set),
    imageOf(process, set),
    entityText(process, 'CommandLine'),
  ];
  const pid = parsePid(entityText(process, 'ProcessId'));
  const created = Date.parse(entityText(process, 'CreationTimeUtc'));
  if (host !== '' && pid !== null && !Number.isNaN(created)) {
    return [`${host}|${pid}|${created}`];
  }
  return host !== '' && path !== '' && commandLine !== '' ? [`${host}|${pathKey(path)}|${commandLine}|${pid}`] : [];
}

function imageOf(process: Entity, set: EntitySet): string {
  const image = set.related(process, 'ImageFile');
  return image === undefined ? '' : imagePath(image);
}
