import { defineFrame, optional, required } from './contract';

/** Alerts as marks on time axes; field names are those that Grafana's annotations read. */
export const annotationsFrame = defineFrame('annotations', 1, {
  time: optional('time'),
  timeEnd: optional('time'),
  title: required('string'),
  text: required('string'),
  /** Comma-separated. */
  tags: required('string'),
  id: required('string'),
});
