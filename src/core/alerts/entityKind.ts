import { type Entity, type EntitySet, entityText } from './entities';
import { type EntityGroup } from './entityGroups';

/** What is to be known about one type of entity. */
export interface EntityKind {
  /** In words: "Registry key". */
  readonly label: string;
  readonly group: EntityGroup;
  /** What a reader calls the entity; "" when it has no name. */
  readonly title: (entity: Entity, set: EntitySet) => string;
  /**
   * What identifies the entity across alerts: two entities of a type that share any key are one. None when it holds
   * nothing that is sure to be the same thing elsewhere.
   */
  readonly keys: (entity: Entity, set: EntitySet) => readonly string[];
  /** Properties worth showing, in reading order. */
  readonly shown: readonly string[];
  /** Properties that name other entities, each with the relation in words, read from this entity to the other. */
  readonly relations: Readonly<Record<string, string>>;
}

/** Nothing identifies the entity. */
export const none = (): readonly string[] => [];

/** The first of some properties that has a value. */
export function named(...properties: readonly string[]): (entity: Entity) => string {
  return (entity) => properties.map((name) => entityText(entity, name)).find((value) => value !== '') ?? '';
}

/** One key of several properties without case, any of which has a value. */
export function keyOf(...properties: readonly string[]): EntityKind['keys'] {
  return (entity) => {
    const values = properties.map((name) => entityText(entity, name).toLowerCase());
    return values.some((value) => value !== '') ? [values.join('|')] : [];
  };
}

/** One key of several properties, all of which must have a value. */
export function keyOfAll(...properties: readonly string[]): EntityKind['keys'] {
  return (entity, set) =>
    properties.every((name) => entityText(entity, name) !== '') ? keyOf(...properties)(entity, set) : [];
}

/** One key of a property as it is written. */
export function caseKeyOf(property: string): EntityKind['keys'] {
  return (entity) => [entityText(entity, property)].filter((value) => value !== '');
}

/** The parts that hold something, joined. */
export const filled = (separator: string, ...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator);
