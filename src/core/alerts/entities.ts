/**
 * The entities of a SecurityAlert: a JSON array in which an object is defined once, with `$id`, and named elsewhere by
 * `$ref`; some providers define objects in place, inside others. Source: "Microsoft Sentinel entity types reference".
 */
export interface Entity {
  readonly id: string;
  /** Lower case, as "host", "account", "process"; "unknown" where the JSON does not say. */
  readonly type: string;
  /** Simple values as text, other entities by id, anything else as JSON text. */
  readonly properties: ReadonlyMap<string, EntityValue>;
}

export type EntityValue = { readonly text: string } | { readonly ref: string };

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
}

/** A property as text; "" where there is none or where it names another entity. */
export function entityText(entity: Entity | undefined, property: string): string {
  const value = entity?.properties.get(property);
  return value !== undefined && 'text' in value ? value.text : '';
}

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
    if (!isObject(item)) {
      problems.push(`An entity of this alert is not an object but ${JSON.stringify(item)?.slice(0, 40)}.`);
    } else if (item['$ref'] === undefined) {
      enqueue(item);
    }
  }
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { id, object } = next;
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
  if (isObject(value)) {
    const reference = scalarText(value['$ref']);
    if (reference !== '') {
      return { ref: reference };
    }
    return value['$id'] !== undefined || value['Type'] !== undefined
      ? { ref: define(value) }
      : { text: JSON.stringify(value) };
  }
  return { text: scalarText(value) || (Array.isArray(value) ? JSON.stringify(value) : '') };
}

const scalarText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
