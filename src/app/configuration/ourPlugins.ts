/** The plugins that come with the app, by their ids. */
export const DATA_SOURCE_TYPE = 'casefile-loganalytics-datasource';
export const PANEL_IDS = [
  'casefile-entitygraph-panel',
  'casefile-eventtimeline-panel',
  'casefile-processtree-panel',
  'casefile-variability-panel',
] as const;

/** The data source that the dashboards ask for. */
export const DATA_SOURCE_UID = 'casefile-loganalytics';
