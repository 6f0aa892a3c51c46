/** A saved value as it can be shown in a sentence. */
export const quoted = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 40);
