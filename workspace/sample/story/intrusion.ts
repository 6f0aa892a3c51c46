import { backupAccount, clerk, machine, server, workstation } from './host';
import { type ProcessPlan } from './processPlan';
import { at } from './sampleTime';
import { serverSteps } from './serverSteps';
import { type StoryStep } from './storyStep';
import { workstationSteps } from './workstationSteps';

/** All processes of the intrusion, in the order of the story. */
export const intrusionPlans: readonly ProcessPlan[] = [
  ...workstationSteps.map((step) => ({
    ...timed(step),
    host: workstation,
    identity: step.key === 'later' ? machine(workstation) : clerk,
  })),
  ...serverSteps.map((step) => ({
    ...timed(step),
    host: server,
    identity: step.key === 'remoteService' ? machine(server) : backupAccount,
  })),
];

function timed({ start, end, ...step }: StoryStep): Omit<ProcessPlan, 'host' | 'identity'> {
  return { ...step, start: at(start), ...(end !== undefined && { end: at(end) }) };
}
