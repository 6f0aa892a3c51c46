/** A JSON object whose members are not known yet. */
export type JsonRecord = Record<string, unknown>;

/** True for a JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is a JSON object, else an empty one. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The JSON objects in an array; nothing when the value is no array. */
export function recordsOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The value when it is text, else ''. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Only the members that are text. */
export function textMembers(value: unknown): Record<string, string> {
  const members: Record<string, string> = {};
  for (const [key, member] of Object.entries(recordOf(value))) {
    if (typeof member === 'string') {
      members[key] = member;
    }
  }
  return members;
}
