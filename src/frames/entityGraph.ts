import { defineFrame, optional, required } from './contract';

/**
 * The nodes of an entity graph: alerts, what they name, and types of related alerts. Field names are those that
 * Grafana's own node graph reads.
 */
export const entityNodesFrame = defineFrame('entityNodes', 1, {
  /** Identity; edges name nodes by it. */
  id: required('string'),
  title: required('string', { displayName: 'Entity' }),
  /** What it is, in words: "Host". */
  subTitle: required('string', { displayName: 'Kind' }),
  /** Severity of an alert, number of related alerts, else how many of the alerts name it. */
  mainStat: required('string', { displayName: 'Alerts' }),
  secondaryStat: required('string', { displayName: 'Status' }),
  /** A colour that Grafana and HTML know by name. */
  color: required('string', { displayName: 'Colour' }),
  /** One of Grafana's icons. */
  icon: required('string', { displayName: 'Icon' }),
  /** Sort for legend and shape: alert, related, host, account, process ... */
  group: required('string', { displayName: 'Group' }),
  /** Type as the alert writes it: "host", "registrykey"; "alert" and "related" for those. */
  type: required('string', { displayName: 'Type' }),
  /** Number of the chosen alerts that name it; of a type of related alerts, how many there are. */
  alerts: required('number', { displayName: 'Alert count' }),
  /** SystemAlertId of an alert; null for others. */
  alertId: optional('string', { displayName: 'Alert ID' }),
  /** Name of a host; null for others. A data link on this column is offered for hosts alone. */
  host: optional('string', { displayName: 'Host' }),
  /** Its properties as a JSON object of texts. */
  properties: required('string', { displayName: 'Properties' }),
  /** The same, to be read. */
  detail__properties: required('string', { displayName: 'Properties' }),
  detail__alerts: required('string', { displayName: 'Named by' }),
});

/** The edges of an entity graph; ids as in `entityNodes`. */
export const entityEdgesFrame = defineFrame('entityEdges', 1, {
  id: required('string'),
  source: required('string'),
  target: required('string'),
  /** The relation in words, read from source to target: "runs as". */
  mainStat: required('string', { displayName: 'Relation' }),
  detail__alerts: required('string', { displayName: 'Named by' }),
});
