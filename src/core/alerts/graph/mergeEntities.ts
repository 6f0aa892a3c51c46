import { type Alert } from '../alert';
import { type Entity } from '../entities';
import { kindOf, shownProperties } from '../entityKinds';

/** One thing that some alerts name, however often. */
export interface MergedEntity {
  /** The same for the same thing at the next refresh. */
  readonly id: string;
  /** As alerts write it: "host", "process". */
  readonly type: string;
  /** What a reader calls it; its kind where it has no name. */
  readonly title: string;
  /** Its properties worth showing; where alerts differ, each value once. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** SystemAlertIds of the alerts that name it. */
  readonly alerts: readonly string[];
}

export interface Merging {
  readonly merged: readonly MergedEntity[];
  /** The merged entity that one entity of an alert became part of. */
  readonly mergedOf: (entity: Entity) => MergedEntity;
}

interface Mention {
  readonly alert: Alert;
  readonly entity: Entity;
  /** Unique in all alerts. */
  readonly name: string;
  readonly keys: readonly string[];
}

/** Takes entities of several alerts together where any of their keys agree. Order: first mentioned first. */
export function mergeEntities(alerts: readonly Alert[]): Merging {
  const mentions = alerts.flatMap((alert) =>
    alert.entities.entities.map((entity, index): Mention => {
      const keys = kindOf(entity).keys(entity, alert.entities);
      const name = `entity:${alert.systemAlertId}#${index}`;
      return { alert, entity, name, keys: keys.map((key) => `${entity.type}:${key}`) };
    })
  );
  const groups = new Map<number, Mention[]>();
  const roots = rootsOf(mentions);
  mentions.forEach((mention, index) => {
    const group = groups.get(roots[index]!) ?? [];
    group.push(mention);
    groups.set(roots[index]!, group);
  });
  const byEntity = new Map<Entity, MergedEntity>();
  const merged = [...groups.values()].map((group) => {
    const one = mergedEntity(group);
    group.forEach(({ entity }) => byEntity.set(entity, one));
    return one;
  });
  return { merged, mergedOf: (entity) => byEntity.get(entity)! };
}

/** For each mention, the first mention that it is one with, over any chain of shared keys. */
function rootsOf(mentions: readonly Mention[]): readonly number[] {
  const parents = mentions.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]!]!;
      root = parents[root]!;
    }
    return root;
  };
  const firstWithKey = new Map<string, number>();
  mentions.forEach(({ keys }, index) => {
    for (const key of keys) {
      const [one, other] = [rootOf(firstWithKey.get(key) ?? index), rootOf(index)];
      parents[Math.max(one, other)] = Math.min(one, other);
      firstWithKey.set(key, Math.min(one, other));
    }
  });
  return parents.map((_, index) => rootOf(index));
}

function mergedEntity(mentions: readonly Mention[]): MergedEntity {
  const [{ entity, name, keys }] = mentions as [Mention];
  const titles = mentions.map((mention) => kindOf(mention.entity).title(mention.entity, mention.alert.entities));
  const properties = new Map<string, Set<string>>();
  for (const [property, value] of mentions.flatMap((mention) => shownProperties(mention.entity))) {
    properties.set(property, (properties.get(property) ?? new Set()).add(value));
  }
  return {
    id: keys[0] ?? name,
    type: entity.type,
    title: titles.find((title) => title !== '') ?? kindOf(entity).label,
    properties: new Map(Array.from(properties, ([property, values]) => [property, [...values]])),
    alerts: [...new Set(mentions.map(({ alert }) => alert.systemAlertId))],
  };
}
