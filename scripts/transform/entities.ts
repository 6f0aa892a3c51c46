import { readAlerts } from '../../src/core/alerts/alert';
import { buildEntityGraph } from '../../src/core/alerts/graph/entityGraph';
import { alertNode, entityNode } from '../../src/core/investigations/entityNode';
import { type Cell } from '../../src/core/table';
import { type Row, textCell, timeCell } from './cells';
import { type Transform } from './transform';

/** What msticpy, and the portal, call some columns of SecurityAlert. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Severity: 'AlertSeverity',
  StartTimeUtc: 'StartTime',
  EndTimeUtc: 'EndTime',
};
const TIMES = ['TimeGenerated', 'StartTime', 'EndTime'];

/**
 * `entities`: rows of SecurityAlert to the alerts, the entities that they name, each once, and what those say of each
 * other.
 */
export const entities: Transform = {
  options: [],
  run(rows) {
    const graph = buildEntityGraph(readAlerts(tableOf(rows)));
    const names = new Map(graph.alerts.map((alert) => [alert.systemAlertId, alert.text('AlertName')]));
    const nodes = [...graph.alerts.map(alertNode), ...graph.entities.map((entity) => entityNode(entity, names))];
    return {
      nodes: nodes.map(({ id, type, title, properties }) => ({
        id,
        type,
        title,
        properties: JSON.parse(properties) as unknown,
      })),
      edges: graph.edges.map(({ source, target, relation }) => ({ source, target, relation })),
      problems: [...graph.alerts.flatMap(({ problems }) => problems), ...graph.problems],
    };
  },
};

function tableOf(rows: readonly Row[]) {
  if (rows.length > 0 && !rows.some((row) => 'Entities' in row)) {
    throw new Error('The rows have no column Entities: they are not of SecurityAlert.');
  }
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return {
    length: rows.length,
    columns: Array.from(names, (given) => {
      const name = OTHER_NAMES[given] ?? given;
      const isTime = TIMES.includes(name);
      const read = (row: Row): Cell => (isTime ? timeCell(row, given) : textOf(row, given));
      return { name, type: isTime ? ('datetime' as const) : ('string' as const), values: rows.map(read) };
    }),
  };
}

/** Entities may be text or, in JSON lines, the list itself. */
function textOf(row: Row, column: string): string {
  const cell = row[column];
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : textCell(row, column);
}
