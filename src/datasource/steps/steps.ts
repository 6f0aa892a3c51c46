import { clusterStep } from './cluster';
import { decodeStep } from './decode';
import { indicatorsStep } from './indicators';
import { lookupStep } from './lookup';
import { type Step } from './step';

/** Every step, in the order in which the editor offers them. */
export const STEPS: readonly Step[] = [decodeStep, indicatorsStep, lookupStep, clusterStep];

export const stepNamed = (name: unknown): Step | undefined => STEPS.find(({ step }) => step === name);
