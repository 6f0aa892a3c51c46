import type { Dashboard } from '@grafana/schema';

/** Whether a dashboard holds its data itself. */
export const isSnapshot = (dashboard: Dashboard): boolean => dashboard.snapshot !== undefined;
