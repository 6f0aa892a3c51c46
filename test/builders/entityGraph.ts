import { entityEdgesFrame, entityNodesFrame } from '../../src/frames/entityGraph';
import { buildGraph, type GraphModel } from '../../src/panels/entityGraph/model/graph';

type NodeRow = Parameters<typeof entityNodesFrame.write>[0][number];
type EdgeRow = Parameters<typeof entityEdgesFrame.write>[0][number];

/** A row of a frame of nodes with everything that a test does not care about filled in. */
export const nodeRow = (given: Partial<NodeRow>): NodeRow => ({
  id: 'n',
  title: given.id ?? 'n',
  subTitle: 'File',
  mainStat: '',
  secondaryStat: '',
  color: 'yellow',
  icon: 'file-alt',
  group: 'file',
  type: 'file',
  alerts: 1,
  alertId: null,
  host: null,
  properties: '{}',
  detail__properties: '',
  detail__alerts: '',
  ...given,
});

/** A row of a frame of edges, written as "source words target". */
export function edgeRow(text: string): EdgeRow {
  const [source = '', mainStat = '', target = ''] = text.split(' ');
  return { id: text, source, target, mainStat, detail__alerts: '' };
}

/** The graph that the panel makes of such rows. */
export function graphOf(nodes: ReadonlyArray<Partial<NodeRow>>, edges: readonly string[]): GraphModel {
  const readNodes = entityNodesFrame.read(entityNodesFrame.write(nodes.map(nodeRow)));
  const readEdges = entityEdgesFrame.read(entityEdgesFrame.write(edges.map(edgeRow)));
  if (!readNodes.ok || !readEdges.ok) {
    throw new Error(JSON.stringify([readNodes, readEdges]));
  }
  return buildGraph(readNodes.value, readEdges.value);
}

/** A graph of an alert whose nodes are many: hubs of files, processes and addresses, as large alerts have them. */
export function largeGraph(count: number): GraphModel {
  const groups = ['file', 'process', 'network', 'account', 'host'];
  const nodes = Array.from({ length: count }, (_, index) =>
    index === 0 ? { id: 'a0', group: 'alert' } : { id: `n${index}`, group: groups[index % groups.length]! }
  );
  const idOf = (index: number): string => nodes[index]!.id;
  const edges = nodes.slice(1).map(({ id }, index) => `${idOf(Math.floor(index / 12))} names ${id}`);
  const across = nodes.slice(20).map(({ id }, index) => `${id} on ${idOf(1 + ((index * 7_919) % 15))}`);
  return graphOf(nodes, [...edges, ...across.slice(0, count / 2)]);
}
