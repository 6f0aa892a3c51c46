import { areWhole, graphFrames } from './frames';

const frame = (name: string | undefined, ...columns: readonly string[]) => ({
  ...(name === undefined ? {} : { name }),
  fields: columns.map((column) => ({ name: column })),
});

it('finds the frames of a graph by name, else by the columns that edges alone have', () => {
  const [nodes, edges] = [frame('entityNodes', 'id'), frame('entityEdges', 'id', 'source', 'target')];
  expect(graphFrames([edges, nodes])).toEqual({ nodes, edges, others: 0 });
  const [plain, lines] = [frame('kql', 'title', 'id'), frame('kql', 'id', 'target', 'source')];
  expect(graphFrames([lines, plain])).toEqual({ nodes: plain, edges: lines, others: 0 });
});

it('takes anything else for nodes, so that its columns can be named, and counts what it leaves', () => {
  const [foreign, more] = [frame(undefined, 'host'), frame('logons', 'start')];
  expect(graphFrames([foreign, more])).toEqual({ nodes: foreign, edges: undefined, others: 1 });
  const lines = frame('kql', 'source', 'target');
  expect(graphFrames([lines])).toEqual({ nodes: undefined, edges: lines, others: 0 });
  const parts = [[], [lines], [foreign], [lines, foreign]];
  expect(parts.map((some) => areWhole(graphFrames(some)))).toEqual([false, false, false, true]);
});
