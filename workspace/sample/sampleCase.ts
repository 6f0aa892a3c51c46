/** stub */
export function sampleCase(): {
  readonly tables: readonly { readonly name: string; readonly rows: readonly Record<string, string>[] }[];
} {
  return { tables: [] };
}
