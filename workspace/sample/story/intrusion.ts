import { type Host, otherWorkstation, restartedWorkstation, server, workstation } from '../host';
import { accountant, backupAccount, clerk, clerkFromAfar, type Identity, machine } from '../identity';
import { type ProcessPlan } from '../processPlan';
import { at } from '../sampleTime';
import { serverSteps } from './serverSteps';
import { otherWorkstationSteps, restartedWorkstationSteps } from './spreadSteps';
import { type StoryStep } from './storyStep';
import { workstationSteps } from './workstationSteps';

/** Steps that Windows takes by itself, under the host's own account. */
const ofTheHost: ReadonlySet<string> = new Set(['later', 'remoteService', 'remoteManagement']);

/** All processes of the intrusion, in the order of the story. */
export const intrusionPlans: readonly ProcessPlan[] = [
  ...plans(workstationSteps, workstation, clerk),
  ...plans(serverSteps, server, backupAccount),
  ...plans(otherWorkstationSteps, otherWorkstation, clerkFromAfar),
  ...plans(restartedWorkstationSteps, restartedWorkstation, accountant),
];

function plans(steps: readonly StoryStep[], host: Host, user: Identity): readonly ProcessPlan[] {
  return steps.map(({ start, end, ...step }) => ({
    ...step,
    host,
    identity: ofTheHost.has(step.key) ? machine(host) : user,
    start: at(start),
    ...(end !== undefined && { end: at(end) }),
  }));
}
