import { type DataFrameDTO } from '@grafana/data';
import { type AlertColumn, readAlerts } from '../../src/core/alerts/alert';
import { buildEntityGraph, edgeId } from '../../src/core/alerts/graph/entityGraph';
import { alertNode, entityNode } from '../../src/core/investigations/entityNode';
import { entityEdgesFrame, entityNodesFrame } from '../../src/frames/entityGraph';

type AlertColumns = Partial<Record<AlertColumn, string>>;

/** The nodes and edges of some alerts, each given by its columns, as the data source gives them. */
export function graphFrames(given: readonly AlertColumns[]): readonly [nodes: DataFrameDTO, edges: DataFrameDTO] {
  const names = [...new Set(given.flatMap((columns) => Object.keys(columns) as AlertColumn[]))];
  const alerts = readAlerts({
    length: given.length,
    columns: names.map((name) => ({ name, type: 'string', values: given.map((columns) => columns[name] ?? '') })),
  });
  const graph = buildEntityGraph(alerts);
  const titles = new Map(alerts.map((alert) => [alert.systemAlertId, alert.text('AlertName')]));
  const nodes = [...alerts.map(alertNode), ...graph.entities.map((entity) => entityNode(entity, titles))];
  const edges = graph.edges.map((edge) => ({
    id: edgeId(edge),
    source: edge.source,
    target: edge.target,
    mainStat: edge.relation,
    detail__alerts: edge.alerts.map((id) => titles.get(id) ?? id).join(', '),
  }));
  return [entityNodesFrame.write(nodes, { refId: 'A' }), entityEdgesFrame.write(edges, { refId: 'A' })];
}

/** An alert that names such entities; references between them are by `$id`. */
export const alertNaming = (entities: readonly object[], more: AlertColumns = {}): AlertColumns => ({
  SystemAlertId: 'alert-1',
  AlertName: 'Hidden shell started by a document',
  AlertSeverity: 'High',
  Status: 'New',
  Entities: JSON.stringify(entities),
  ...more,
});
