import { type PlayedProcess, type ProcessPlan } from './processPlan';
import { type Random } from './random';

/** Pids are multiples of four; a small range makes them come round again within the morning. */
const pidStep = 4;
const bootRange = { low: 0x50, high: 0xff };
const laterRange = { low: 0x120, high: 0x260 };

/**
 * Gives every planned process a pid as Windows would: unique among the processes that run, and free again once
 * a process has ended. Processes from before the log keep theirs throughout.
 */
export function playProcesses(plans: readonly ProcessPlan[], random: Random): readonly PlayedProcess[] {
  const played = new Map<string, PlayedProcess>();
  const bootPids = new Map<string, number>();
  // A pid that the story gives on is kept for it, so that no other process holds it when its time comes.
  const reserved = new Set(plans.flatMap(({ reusesPidOf }) => reusesPidOf ?? []));

  const isTaken = (pid: number, host: string, time: number): boolean =>
    [...played.values()].some(
      (p) => p.host.name === host && p.pid === pid && (reserved.has(p.key) || (p.end ?? Infinity) >= time)
    ) || [...bootPids].some(([key, taken]) => key.startsWith(`${host} `) && taken === pid);

  const freePid = ({ host, start }: ProcessPlan, { low, high }: typeof bootRange): number => {
    for (;;) {
      const pid = random.between(low, high) * pidStep;
      if (!isTaken(pid, host.name, start)) {
        return pid;
      }
    }
  };

  const bootPid = (plan: ProcessPlan): number => {
    const key = `${plan.host.name} ${plan.parent}`;
    const pid = bootPids.get(key) ?? freePid(plan, bootRange);
    bootPids.set(key, pid);
    return pid;
  };

  for (const plan of [...plans].sort((a, b) => a.start - b.start)) {
    const parentProcess = played.get(plan.parent);
    const reused = plan.reusesPidOf === undefined ? undefined : played.get(plan.reusesPidOf);
    played.set(plan.key, {
      ...plan,
      pid: reused?.pid ?? freePid(plan, laterRange),
      parentPid: parentProcess?.pid ?? bootPid(plan),
      parentImage: parentProcess?.image ?? plan.parent,
      ...(parentProcess && { parentProcess }),
    });
  }
  return [...played.values()];
}
