import { type SchemaTable, type WorkspaceSchema } from '../../core/kql/workspaceSchema';
import { property } from '../client/failure';

/** Reads the service's metadata, leaving out what is not as documented: half a schema still helps. */
export function readMetadata(body: unknown): WorkspaceSchema {
  return {
    tables: listOf(body, 'tables').flatMap((table): SchemaTable[] => {
      const name = property(table, 'name');
      return typeof name === 'string' ? [{ name, columns: listOf(table, 'columns').flatMap(columnOf) }] : [];
    }),
    functions: listOf(body, 'functions')
      .map((saved) => property(saved, 'name'))
      .filter((name): name is string => typeof name === 'string'),
  };
}

function columnOf(column: unknown): SchemaTable['columns'] {
  const [name, type] = [property(column, 'name'), property(column, 'type')];
  return typeof name === 'string' ? [{ name, type: typeof type === 'string' ? type : '' }] : [];
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = property(value, name);
  return Array.isArray(list) ? list : [];
}
