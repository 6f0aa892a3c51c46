import { isJsonObject, type JsonObject, jsonText } from './json';

/**
 * The entities of a SecurityAlert: a JSON array in which an object is defined once, with `$id`, and named elsewhere by
 * `$ref`; some providers define objects in place, inside others. Source: "Microsoft Sentinel entity types reference".
 */
export interface Entity {
  readonly id: string;
  /** Lower case, as "host", "account", "process"; "unknown" where the JSON does not say. */
  readonly type: string;
  /** Simple values as text, other entities by id, lists of entities by their ids, anything else as JSON text. */
  readonly properties: ReadonlyMap<string, EntityValue>;
}

export type EntityValue = { readonly text: string } | { readonly ref: string } | { readonly refs: readonly string[] };

export class EntitySet {
  private readonly byId: ReadonlyMap<string, Entity>;

  constructor(
    readonly entities: readonly Entity[],
    /** What could not be read, in sentences. */
    readonly problems: readonly string[]
  ) {
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
  }

  ofType(...types: readonly string[]): readonly Entity[] {
    return this.entities.filter((entity) => types.includes(entity.type));
  }

  /** The entity that a property names; undefined for a reference to nowhere. */
  related(entity: Entity, property: string): Entity | undefined {
    const value = entity.properties.get(property);
    return value !== undefined && 'ref' in value ? this.byId.get(value.ref) : undefined;
  }

  /** The entities of a property that names one or lists several; references to nowhere are left out. */
  relatedAll(entity: Entity, property: string): readonly Entity[] {
    return referencesOf(entity.properties.get(property)).flatMap((id) => this.byId.get(id) ?? []);
  }

  /** The entity of an id; undefined for an id that none has. */
  find(id: string): Entity | undefined {
    return this.byId.get(id);
  }
}

/** A property as text; "" where there is none or where it names another entity. */
export function entityText(entity: Entity | undefined, property: string): string {
  const value = entity?.properties.get(property);
  return value !== undefined && 'text' in value ? value.text : '';
}

/** The ids of the entities that a value refers to. */
export function referencesOf(value: EntityValue | undefined): readonly string[] {
  if (value === undefined || 'text' in value) {
    return [];
  }
  return 'ref' in value ? [value.ref] : value.refs;
}

/**
 * Reads the Entities column. Never throws: what cannot be read becomes a problem. Objects in a circle are fine, since
 * references stay references.
 */
export function parseEntities(json: string): EntitySet {
  if (json.trim() === '') {
    return new EntitySet([], []);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return new EntitySet([], ['The Entities of this alert are not valid JSON.']);
  }
  const entities: Entity[] = [];
  const problems: string[] = [];
  const pending: Array<{ readonly id: string; readonly object: JsonObject }> = [];
  let unnamed = 0;
  const enqueue = (object: JsonObject): string => {
    const id = scalarText(object['$id']) || `unnamed-${++unnamed}`;
    pending.push({ id, object });
    return id;
  };

  for (const item of Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]) {
    if (!isJsonObject(item)) {
      problems.push(`An entity of this alert is not an object but ${jsonText(item).slice(0, 40)}.`);
    } else if (item['$ref'] === undefined) {
      enqueue(item);
    }
  }
  // The list grows while it is walked: each object may define others.
  for (const { id, object } of pending) {
    const properties = new Map<string, EntityValue>();
    for (const [name, value] of Object.entries(object)) {
      if (name !== '$id' && name !== 'Type') {
        properties.set(name, readValue(value, enqueue));
      }
    }
    const type =
      scalarText(object['Type'])
        .toLowerCase()
        .replace(/[^a-z]/g, '') || 'unknown';
    entities.push({ id, type, properties });
  }
  return new EntitySet(entities, problems);
}

function readValue(value: unknown, define: (object: JsonObject) => string): EntityValue {
  const reference = referenceOf(value, define);
  if (reference !== undefined) {
    return { ref: reference };
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isEntityLike)) {
    return { refs: value.map((item) => referenceOf(item, define)!) };
  }
  return { text: scalarText(value) || (typeof value === 'object' && value !== null ? jsonText(value) : '') };
}

const isEntityLike = (value: unknown): value is JsonObject =>
  isJsonObject(value) && ['$ref', '$id', 'Type'].some((name) => value[name] !== undefined);

function referenceOf(value: unknown, define: (object: JsonObject) => string): string | undefined {
  return isEntityLike(value) ? scalarText(value['$ref']) || define(value) : undefined;
}

const scalarText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
