/** Sorts of entities that are drawn alike. Colours and icons are names that Grafana knows; a label goes with both. */
export const ENTITY_GROUPS = {
  alert: { label: 'Alert', color: 'red', icon: 'exclamation-triangle' },
  related: { label: 'Related alerts', color: 'orange', icon: 'bell' },
  host: { label: 'Hosts', color: 'blue', icon: 'monitor' },
  account: { label: 'Accounts', color: 'green', icon: 'user' },
  session: { label: 'Sessions', color: 'green', icon: 'lock' },
  process: { label: 'Processes', color: 'purple', icon: 'process' },
  file: { label: 'Files', color: 'yellow', icon: 'file-alt' },
  network: { label: 'Network', color: 'orange', icon: 'globe' },
  registry: { label: 'Registry', color: 'yellow', icon: 'sliders-v-alt' },
  mail: { label: 'Mail', color: 'green', icon: 'envelope' },
  cloud: { label: 'Cloud', color: 'blue', icon: 'cloud' },
  threat: { label: 'Threats', color: 'red', icon: 'bug' },
  other: { label: 'Others', color: 'gray', icon: 'question-circle' },
} as const;

export type EntityGroup = keyof typeof ENTITY_GROUPS;
