import { buildForest } from '../src/core/processes/forest';
import { processTreeFrame } from '../src/frames/processTree';
import { planFolds } from '../src/panels/processTree/model/folds';
import { outline } from '../src/panels/processTree/model/outline';
import { buildTree } from '../src/panels/processTree/model/tree';
import { medianMs, type Suite } from './suite';
import { syntheticLog } from './syntheticLog';

const PROCESSES = 100_000;
/** Half of the second that the panel has until its first paint. */
const BAR_MS = 500;

/** From the frame of 100,000 processes to the rows on screen, beside parsing the same frame as JSON. */
export const treeSuite: Suite = () => {
  const { nodes, preorder } = buildForest(syntheticLog(PROCESSES));
  const rows = preorder.map((index) => {
    const { parent, path, token, ...node } = nodes[index]!;
    const parentKey = parent === null ? null : nodes[parent]!.key;
    return {
      ...node,
      path,
      parentKey,
      role: null,
      level: null,
      processName: path,
      integrity: token?.integrity ?? null,
      elevation: null,
    };
  });
  const frame = processTreeFrame.write(rows);
  const text = JSON.stringify(frame);
  const draw = (): void => {
    const read = processTreeFrame.read(frame);
    if (!read.ok) {
      throw new Error(JSON.stringify(read.error));
    }
    const model = buildTree(read.value);
    outline(
      model,
      planFolds(model, 'nothing', () => false),
      { collapsed: new Set(), unfolded: new Set() }
    );
  };
  return [
    {
      what: `rows of a tree of ${rows.length.toLocaleString('en-US')} processes`,
      barMs: BAR_MS,
      medianMs: medianMs(draw),
      peer: { what: 'JSON.parse of the frame', medianMs: medianMs(() => void JSON.parse(text)) },
    },
  ];
};
