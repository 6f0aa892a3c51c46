/** The scalar types of KQL that the embedded workspace holds. `decimal` is refused where it appears. */
export const kqlTypes = ['bool', 'datetime', 'dynamic', 'guid', 'int', 'long', 'real', 'string', 'timespan'] as const;

/** One scalar type of KQL. */
export type KqlType = (typeof kqlTypes)[number];

/** True when `name` is one of the scalar types that the workspace holds. */
export function isKqlType(name: string): name is KqlType {
  return (kqlTypes as readonly string[]).includes(name);
}
