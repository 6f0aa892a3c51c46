import { DATA_SOURCE_TYPE } from '../ourPlugins';

/** A copy of a dashboard, or of any part of one, whose references to our data source name the one with that uid. */
export function pointTo<T>(value: T, uid: string): T {
  return replaced(value, uid) as T;
}

function replaced(value: unknown, uid: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => replaced(item, uid));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, uid)]));
  return copy['type'] === DATA_SOURCE_TYPE && 'uid' in copy ? { ...copy, uid } : copy;
}
