import { defineFrame, required } from './contract';

/** Choices of a dashboard variable, under the names that Grafana looks for. */
export const optionsFrame = defineFrame('options', 1, {
  text: required('string'),
  value: required('string'),
});
