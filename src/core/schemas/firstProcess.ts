import { type HostBoot, type ProcessCreation } from '../processes/activity';
import { imageName } from '../processes/imageName';

/** The pid of the Windows kernel. */
const KERNEL = 4;

/** The boot that a creation proves: the kernel starts one session manager per boot; later ones are its children. */
export function bootOf({ host, path, start, parentPid, parentPath }: ProcessCreation): readonly HostBoot[] {
  const byKernel = parentPid === KERNEL || (parentPid === null && parentPath === '');
  const isFirst = byKernel && imageName(path).toLowerCase() === 'smss.exe';
  return isFirst && start !== null ? [{ host, time: start }] : [];
}
