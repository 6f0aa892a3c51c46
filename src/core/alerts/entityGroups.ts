/** Sorts of entities that are drawn alike. Colours and icons are names that Grafana knows; words go with both. */
export const ENTITY_GROUPS = {
  alert: { one: 'alert', many: 'alerts', color: 'red', icon: 'exclamation-triangle' },
  related: { one: 'related alert type', many: 'related alert types', color: 'orange', icon: 'bell' },
  host: { one: 'host', many: 'hosts', color: 'blue', icon: 'monitor' },
  account: { one: 'account', many: 'accounts', color: 'green', icon: 'user' },
  session: { one: 'session', many: 'sessions', color: 'green', icon: 'lock' },
  process: { one: 'process', many: 'processes', color: 'purple', icon: 'process' },
  file: { one: 'file', many: 'files', color: 'yellow', icon: 'file-alt' },
  network: { one: 'address', many: 'addresses', color: 'orange', icon: 'globe' },
  registry: { one: 'registry entry', many: 'registry entries', color: 'yellow', icon: 'sliders-v-alt' },
  mail: { one: 'mail item', many: 'mail items', color: 'green', icon: 'envelope' },
  cloud: { one: 'cloud resource', many: 'cloud resources', color: 'blue', icon: 'cloud' },
  threat: { one: 'threat', many: 'threats', color: 'red', icon: 'bug' },
  other: { one: 'other entity', many: 'other entities', color: 'gray', icon: 'question-circle' },
} as const;

export type EntityGroup = keyof typeof ENTITY_GROUPS;
