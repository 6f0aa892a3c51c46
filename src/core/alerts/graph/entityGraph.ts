import { type Alert } from '../alert';
import { type Entity, referencesOf } from '../entities';
import { relationOf } from '../entityKinds';
import { type MergedEntity, type Merging, mergeEntities } from './mergeEntities';

/** A line from an alert or an entity to an entity; ids as in the nodes. */
export interface EntityEdge {
  readonly source: string;
  readonly target: string;
  /** Read from source to target: "runs as". */
  readonly relation: string;
  /** SystemAlertIds of the alerts that say so. */
  readonly alerts: readonly string[];
}

export interface EntityGraph {
  readonly alerts: readonly Alert[];
  readonly entities: readonly MergedEntity[];
  readonly edges: readonly EntityEdge[];
  /** What could not be drawn, in sentences. */
  readonly problems: readonly string[];
  /** The node that an entity of one of the alerts became. */
  readonly mergedOf: (entity: Entity) => MergedEntity;
}

/** The node of an alert. */
export const alertNodeId = (systemAlertId: string): string => `alert:${systemAlertId}`;

/**
 * The entities of some alerts, those that are one merged. An alert points at each of its entities, unless another of
 * them already does: a file hangs on its process. Hosts keep their line to the alert, since all else refers to them.
 */
export function buildEntityGraph(alerts: readonly Alert[]): EntityGraph {
  const merging = mergeEntities(alerts);
  const edges = new Map<string, EntityEdge>();
  const found = alerts.map((alert) => ({ alert, ...referencesIn(alert, merging) }));
  for (const { alert, lines } of found) {
    for (const { source, target, relation } of [...directLines(alert, merging, lines), ...lines]) {
      const id = edgeId({ source, target, relation });
      const named = edges.get(id)?.alerts ?? [];
      edges.set(id, { source, target, relation, alerts: [...new Set([...named, alert.systemAlertId])] });
    }
  }
  return {
    alerts,
    entities: merging.merged,
    edges: [...edges.values()],
    problems: found.flatMap(({ problems }) => problems),
    mergedOf: merging.mergedOf,
  };
}

type Line = Pick<EntityEdge, 'source' | 'target' | 'relation'>;

/** Identifies an edge by what it says. */
export const edgeId = ({ source, target, relation }: Line): string => JSON.stringify([source, relation, target]);

/** What the entities of one alert say of each other. */
function referencesIn(
  { entities: set, systemAlertId }: Alert,
  merging: Merging
): { readonly lines: readonly Line[]; readonly problems: readonly string[] } {
  const lines: Line[] = [];
  const problems: string[] = [];
  for (const entity of set.entities) {
    const source = merging.mergedOf(entity);
    for (const [property, value] of entity.properties) {
      for (const id of referencesOf(value)) {
        const other = set.find(id);
        if (other === undefined) {
          problems.push(
            `${property} of the ${entity.type} ${source.title} names an entity "${id}" that alert ${systemAlertId} does not hold.`
          );
        } else if (merging.mergedOf(other) !== source) {
          lines.push({ source: source.id, target: merging.mergedOf(other).id, relation: relationOf(entity, property) });
        }
      }
    }
  }
  return { lines, problems };
}

/** The lines from an alert to its entities: to hosts, to those that no other names, and to one of each closed circle. */
function directLines(
  { entities: set, systemAlertId }: Alert,
  merging: Merging,
  lines: readonly Line[]
): readonly Line[] {
  const source = alertNodeId(systemAlertId);
  const named = new Set(lines.map(({ target }) => target));
  const targetsOf = new Map<string, string[]>();
  for (const line of lines) {
    const targets = targetsOf.get(line.source) ?? [];
    targets.push(line.target);
    targetsOf.set(line.source, targets);
  }
  const own = [...new Set(set.entities.map(merging.mergedOf))];
  const reached = new Set<string>();
  const reach = (start: string): void => {
    const pending = [start];
    for (const id of pending) {
      if (!reached.has(id)) {
        reached.add(id);
        (targetsOf.get(id) ?? []).forEach((target) => pending.push(target));
      }
    }
  };
  const direct = own.filter(({ id, type }) => type === 'host' || !named.has(id));
  direct.forEach(({ id }) => reach(id));
  for (const entity of own) {
    if (!reached.has(entity.id)) {
      direct.push(entity);
      reach(entity.id);
    }
  }
  return direct.map(({ id, type }) => ({ source, target: id, relation: type === 'host' ? 'on host' : 'names' }));
}
