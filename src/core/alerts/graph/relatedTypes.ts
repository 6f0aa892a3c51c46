import { type Alert } from '../alert';
import { type SharedName } from '../sharedNames';
import { alertNodeId, type EntityEdge, type EntityGraph } from './entityGraph';

/** Related alerts of one type, drawn as one node. */
export interface RelatedType {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Each severity once. */
  readonly severities: readonly string[];
  readonly edges: readonly EntityEdge[];
}

interface Related {
  readonly of: Alert;
  readonly related: ReadonlyArray<{ readonly alert: Alert; readonly matched: readonly SharedName[] }>;
}

/**
 * The alerts related to those of a graph, by type, each on the entities that it shares; where the graph's alert names
 * one in its text only, on that alert. Alerts that are in the graph themselves are left out.
 */
export function relatedTypes(found: readonly Related[], graph: EntityGraph): readonly RelatedType[] {
  const drawn = new Set(graph.alerts.map(({ systemAlertId }) => systemAlertId));
  const byName = new Map<string, { readonly alerts: Map<string, Alert>; readonly targets: Map<string, Set<string>> }>();
  for (const { of, related } of found) {
    for (const { alert, matched } of related.filter((one) => !drawn.has(one.alert.systemAlertId))) {
      const name = alert.text('AlertName');
      const type = byName.get(name) ?? { alerts: new Map<string, Alert>(), targets: new Map<string, Set<string>>() };
      byName.set(name, type);
      type.alerts.set(alert.systemAlertId, alert);
      for (const { entity } of matched) {
        const target = entity === undefined ? alertNodeId(of.systemAlertId) : graph.mergedOf(entity).id;
        type.targets.set(target, (type.targets.get(target) ?? new Set()).add(alert.systemAlertId));
      }
    }
  }
  return Array.from(byName, ([name, { alerts, targets }]): RelatedType => {
    const id = `related:${name}`;
    return {
      id,
      name,
      count: alerts.size,
      severities: [...new Set(Array.from(alerts.values(), (alert) => alert.text('AlertSeverity')))],
      edges: Array.from(targets, ([target, ids]) => ({ source: id, target, relation: 'shares', alerts: [...ids] })),
    };
  });
}
