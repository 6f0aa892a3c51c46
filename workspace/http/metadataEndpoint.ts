import { type Table } from '../tables/defineTable';
import { type Answer, json } from './answer';
import { resourceId } from './resourceId';

/**
 * Answers what the workspace holds, in the shape of the service: each table with its columns and their types. There are
 * no saved functions here; whoever asks finds an empty list of them, as in a new workspace.
 */
export function answerMetadata(tables: readonly Table[], workspaceId: string): Answer {
  const related = { workspaces: [workspaceId] };
  return json(200, {
    tables: tables.map(({ name, columns }) => ({
      id: name,
      name,
      ...(columns.some((column) => column.name === timespanColumn) ? { timespanColumn } : {}),
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
      related,
    })),
    functions: [],
    workspaces: [
      {
        id: workspaceId,
        resourceId,
        name: 'embedded',
        region: 'local',
        related: { tables: tables.map(({ name }) => name) },
      },
    ],
  });
}

const timespanColumn = 'TimeGenerated';
