import { type Alert } from '../alerts/alert';
import { ENTITY_GROUPS, type EntityGroup } from '../alerts/entityGroups';
import { kindOfType } from '../alerts/entityKinds';
import { alertNodeId } from '../alerts/graph/entityGraph';
import { type MergedEntity } from '../alerts/graph/mergeEntities';
import { type RelatedType } from '../alerts/graph/relatedTypes';
import { counted } from './wording';

/** A node as the frame `entityNodes` has it. */
export interface EntityNodeRow {
  readonly id: string;
  readonly title: string;
  readonly subTitle: string;
  readonly mainStat: string;
  readonly secondaryStat: string;
  readonly color: string;
  readonly icon: string;
  readonly group: EntityGroup;
  readonly type: string;
  readonly alerts: number;
  readonly alertId: string | null;
  readonly host: string | null;
  readonly properties: string;
  readonly detail__properties: string;
  readonly detail__alerts: string;
}

/** An alert as a node: its severity and status. */
export function alertNode(alert: Alert): EntityNodeRow {
  const properties = (['Description', 'Tactics', 'ProductName', 'StartTime'] as const).flatMap((name) => {
    const value =
      name === 'StartTime' && alert.startTime !== null ? new Date(alert.startTime).toISOString() : alert.text(name);
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    ...looks('alert'),
    ...told(properties),
    id: alertNodeId(alert.systemAlertId),
    title: alert.text('AlertName'),
    subTitle: 'Alert',
    mainStat: alert.text('AlertSeverity'),
    secondaryStat: alert.text('Status'),
    type: 'alert',
    alerts: 1,
    alertId: alert.systemAlertId,
    host: null,
    detail__alerts: alert.systemAlertId,
  };
}

/** What some alerts name as a node; the alerts' names are given by their ids. */
export function entityNode(
  { id, type, title, properties, alerts }: MergedEntity,
  names: ReadonlyMap<string, string>
): EntityNodeRow {
  const { label, group } = kindOfType(type);
  return {
    ...looks(group),
    ...told(Array.from(properties, ([name, values]) => [name, values.join(', ')] as const)),
    id,
    title,
    subTitle: label,
    mainStat: alerts.length > 1 ? counted(alerts.length, 'alert') : '',
    secondaryStat: '',
    type,
    alerts: alerts.length,
    alertId: null,
    host: group === 'host' ? title : null,
    detail__alerts: [...new Set(alerts.map((alert) => names.get(alert) ?? alert))].join(', '),
  };
}

/** The related alerts of one type as a node: how many there are. */
export function relatedNode({ id, name, count, severities }: RelatedType): EntityNodeRow {
  return {
    ...looks('related'),
    ...told([]),
    id,
    title: name,
    subTitle: 'Related alerts',
    mainStat: counted(count, 'alert'),
    secondaryStat: severities.join(', '),
    type: 'related',
    alerts: count,
    alertId: null,
    host: null,
    detail__alerts: '',
  };
}

const looks = (group: EntityGroup): Pick<EntityNodeRow, 'group' | 'color' | 'icon'> => ({
  group,
  color: ENTITY_GROUPS[group].color,
  icon: ENTITY_GROUPS[group].icon,
});

const told = (
  properties: ReadonlyArray<readonly [string, string]>
): Pick<EntityNodeRow, 'properties' | 'detail__properties'> => ({
  properties: JSON.stringify(Object.fromEntries(properties)),
  detail__properties: properties.map(([name, value]) => `${name}: ${value}`).join('; '),
});
