import { imageName, sameImage } from './imageName';
import { type ProcessNode } from './forest';

/** What an alert tells of its process; unknown parts are "" or null. */
export interface SoughtProcess {
  readonly host: string;
  readonly pid: number | null;
  readonly path: string;
  readonly commandLine: string;
  readonly logonId: string;
  /** When it was created, or else when the alert began; milliseconds since 1970 UTC. */
  readonly near: number | null;
}

/**
 * Finds the process that an alert is about: same pid and image, the right session when several qualify, then the one
 * that started nearest in time. Without a pid, image and command line must both agree. Undefined when none does.
 */
export function findSource(nodes: readonly ProcessNode[], sought: SoughtProcess): number | undefined {
  const candidates = nodes.flatMap((node, index) => (node.row !== null && fits(node, sought) ? [index] : []));
  const inSession = candidates.filter((index) => inLogonSession(nodes[index]!, sought.logonId));
  const distance = (index: number): number => Math.abs((nodes[index]!.start ?? Infinity) - (sought.near ?? 0));
  return (inSession.length > 0 ? inSession : candidates).reduce<number | undefined>(
    (best, index) => (best === undefined || distance(index) < distance(best) ? index : best),
    undefined
  );
}

function fits(node: ProcessNode, { host, pid, path, commandLine }: SoughtProcess): boolean {
  if (host !== '' && !sameHost(node.host, host)) {
    return false;
  }
  // Alerts and logs disagree in directories (short names, redirection), so the file name decides.
  const image = path === '' || sameImage(imageName(node.path), imageName(path));
  if (pid !== null) {
    return node.pid === pid && image;
  }
  return path !== '' && image && squeezed(node.commandLine) === squeezed(commandLine) && commandLine !== '';
}

/** Logs carry short or fully qualified names in any case; the first label decides when one of them is short. */
export function sameHost(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || (!(a.includes('.') && b.includes('.')) && a.split('.')[0] === b.split('.')[0]);
}

const inLogonSession = (node: ProcessNode, logonId: string): boolean =>
  logonId !== '' && [node.subjectLogonId, node.targetLogonId].some((id) => id.toLowerCase() === logonId.toLowerCase());

const squeezed = (commandLine: string): string => commandLine.replace(/\s+/g, ' ').trim().toLowerCase();
