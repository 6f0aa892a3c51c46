import { AppPlugin } from '@grafana/data';

/** The app holds the data source and the panels; it has no page of its own yet. */
export const plugin = new AppPlugin();
