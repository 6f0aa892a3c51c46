import { type Catalog } from '../engine/catalog';

/**
 * The catalog with these tables on the plan Basic: no file of evidence tells the plan of its table. Throws an Error with
 * one line for the user when there is no such table.
 */
export function withBasicTables(catalog: Catalog, names: readonly string[]): Catalog {
  const unknown = names.find((name) => !catalog.has(name));
  if (unknown !== undefined) {
    throw new Error(`there is no table '${unknown}' that could be on the plan Basic`);
  }
  return new Map([...catalog].map(([name, table]) => [name, names.includes(name) ? { ...table, basic: true } : table]));
}
