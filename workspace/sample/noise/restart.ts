import { restartedWorkstation as host } from '../host';
import { machine } from '../identity';
import { type ProcessPlan } from '../processPlan';
import { type SampleRow } from '../sampleRow';
import { systemStart } from '../processEvents';
import { at } from '../sampleTime';

/** When Windows starts again on that workstation; what ran before is gone, without a word in the log. */
export const restartedAt = at('07:41:30');
const downAt = at('07:40:02');

const system32 = 'C:\\Windows\\System32';
const firstProcesses = [
  // The log knows nothing of who started the first processes.
  { name: 'smss.exe', parent: 'System', hiddenParent: 'all', after: 1 },
  { name: 'csrss.exe', parent: 'smss.exe', hiddenParent: 'image', after: 3 },
  { name: 'wininit.exe', parent: 'smss.exe', hiddenParent: undefined, after: 3 },
  { name: 'services.exe', parent: 'wininit.exe', hiddenParent: undefined, after: 4 },
  { name: 'lsass.exe', parent: 'wininit.exe', hiddenParent: undefined, after: 4 },
  { name: 'svchost.exe', parent: 'services.exe', hiddenParent: undefined, after: 5 },
  { name: 'SearchIndexer.exe', parent: 'services.exe', hiddenParent: undefined, after: 9 },
  { name: 'winlogon.exe', parent: 'smss.exe', hiddenParent: undefined, after: 5 },
] as const;

const keyOf = (name: string): string => `restarted ${name}`;

/** The first processes after the restart, stamped with whole seconds as the log has them at that time. */
export function firstProcessesAfterRestart(): readonly ProcessPlan[] {
  return firstProcesses.map(({ name, parent, hiddenParent, after }) => ({
    key: keyOf(name),
    host,
    image: `${system32}\\${name}`,
    commandLine: name === 'svchost.exe' ? `${system32}\\svchost.exe -k DcomLaunch -p` : '',
    parent: parent === 'System' ? parent : keyOf(parent),
    identity: machine(host),
    start: restartedAt + after * 1000,
    ...(hiddenParent && { hiddenParent }),
  }));
}

/** The key of the process that has this image after the restart. */
export function parentAfterRestart(image: string): string | undefined {
  const name = image.split('\\').at(-1) ?? '';
  return firstProcesses.some((process) => process.name === name) ? keyOf(name) : undefined;
}

/** The event that tells of the restart. */
export function restartRow(): SampleRow {
  return systemStart(host, restartedAt);
}

/** What the restart does to the plans of its host: nothing starts while it is down, and nothing outlives it. */
export function throughRestart(plans: readonly ProcessPlan[]): readonly ProcessPlan[] {
  return plans
    .filter((plan) => plan.host !== host || plan.start < downAt || plan.start >= restartedAt)
    .map((plan) =>
      plan.host === host && plan.start < downAt && (plan.end ?? Infinity) >= downAt
        ? { ...plan, end: downAt, endLogged: false }
        : plan
    );
}
