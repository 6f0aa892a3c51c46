import { buildForest, longestChain } from '../../src/core/processes/forest';
import { readOptions } from './options';
import { readProcesses } from './processSchemas';
import { type Transform } from './transform';

/**
 * Links rows of process events to their parents: for each creation its row, the row of its parent (null where that was
 * not logged), how sure the link is, and how many steps it is from its root. The summary also counts the parents that
 * are known only by name; its depth is the number of processes on the longest chain.
 */
export const tree: Transform = {
  options: ['schema'],
  run(rows, options) {
    const { schema } = readOptions(options, { schema: '' });
    const forest = buildForest(readProcesses(rows, schema === '' ? undefined : schema));
    const { nodes, depths } = forest;
    const parents = new Set(nodes.map(({ parent }) => parent));
    return {
      rows: nodes
        .flatMap(({ row, parent, certainty }, index) =>
          row === null
            ? []
            : [{ row, parent: parent === null ? null : nodes[parent]!.row, certainty, depth: depths[index]! }]
        )
        .sort((one, other) => one.row - other.row),
      summary: {
        processes: nodes.length,
        roots: nodes.filter(({ parent }) => parent === null).length,
        leaves: nodes.filter((_, index) => !parents.has(index)).length,
        depth: longestChain(forest),
      },
    };
  },
};
