import { type ProcessPlan } from '../processPlan';

/** One process of the story; times are clock readings of the sample's day. */
export type StoryStep = Omit<ProcessPlan, 'host' | 'identity' | 'start' | 'end'> & {
  readonly start: string;
  readonly end?: string;
};
