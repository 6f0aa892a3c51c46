import { PidPool } from './pidPool';
import { type PlayedProcess, type ProcessPlan } from './processPlan';
import { type Random } from './random';

/**
 * Gives every planned process a pid as Windows would. Processes from before the log keep theirs throughout.
 */
export function playProcesses(plans: readonly ProcessPlan[], random: Random): readonly PlayedProcess[] {
  const played = new Map<string, PlayedProcess>();
  const pools = new Map<string, PidPool>();
  const bootPids = new Map<string, number>();
  // A pid that the story gives on is kept for it, so that no other process holds it when its time comes.
  const reserved = new Set(plans.flatMap(({ reusesPidOf }) => reusesPidOf ?? []));

  const poolOf = ({ host }: ProcessPlan): PidPool => {
    const pool = pools.get(host.name) ?? new PidPool(random);
    pools.set(host.name, pool);
    return pool;
  };
  const freshPid = (plan: ProcessPlan): number =>
    poolOf(plan).take('later', plan.start, reserved.has(plan.key) ? Infinity : (plan.end ?? Infinity));
  const bootPid = (plan: ProcessPlan): number => {
    const key = `${plan.host.name} ${plan.parent}`;
    const pid = bootPids.get(key) ?? poolOf(plan).take('boot', plan.start, Infinity);
    bootPids.set(key, pid);
    return pid;
  };

  for (const plan of [...plans].sort((a, b) => a.start - b.start)) {
    const parentProcess = played.get(plan.parent);
    const reused = plan.reusesPidOf === undefined ? undefined : played.get(plan.reusesPidOf);
    if (played.has(plan.key)) {
      throw new Error(`the sample case has two processes ${plan.key}`);
    }
    played.set(plan.key, {
      ...plan,
      pid: reused?.pid ?? freshPid(plan),
      parentPid: parentProcess?.pid ?? bootPid(plan),
      parentImage: parentProcess?.image ?? plan.parent,
      ...(parentProcess && { parentProcess }),
    });
  }
  return [...played.values()];
}
