import { treeRow } from '../src/core/investigations/processTree';
import { buildForest } from '../src/core/processes/forest';
import { processTreeFrame } from '../src/frames/processTree';
import { planFolds } from '../src/panels/processTree/model/folds';
import { outline } from '../src/panels/processTree/model/outline';
import { findProcesses, searchTexts } from '../src/panels/processTree/model/search';
import { buildTree } from '../src/panels/processTree/model/tree';
import { seededRandom } from '../workspace/sample/random';
import { medianMs, type Suite } from './suite';
import { busyHost } from '../preview/gallery/busyHost';

const PROCESSES = 100_000;
/** Half of the second that the panel has until its first paint. */
const BAR_MS = 500;
const SEARCH_MS = 150;
/** An expression that costs too much is given up by then. */
const GIVE_UP_MS = 1_000;
/** As a long encoded command has them. */
const RANDOM_CHARACTERS = 200;
const NOTHING_OPEN = { collapsed: new Set<string>(), unfolded: new Set<string>() };

/** From the frame of 100,000 processes to the rows on screen, beside parsing the same frame as JSON. */
export const treeSuite: Suite = () => {
  const forest = buildForest(busyHost(PROCESSES));
  const rows = forest.preorder.map((index) => treeRow(forest, index, undefined));
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
      NOTHING_OPEN
    );
  };
  const read = processTreeFrame.read(frame);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  const model = buildTree(read.value);
  const texts = searchTexts(model);
  const parsing = { what: 'JSON.parse of the frame', measured: medianMs(() => void JSON.parse(text)) };
  const search = (query: string) => medianMs(() => void findProcesses(model, texts, query));
  const random = seededRandom(PROCESSES);
  const noisy = texts.map((each) => {
    const noise = Array.from({ length: RANDOM_CHARACTERS }, () => random.between(0, 35).toString(36));
    return `${each}${noise.join('')}`;
  });
  const count = rows.length.toLocaleString('en-US');
  return [
    { what: `rows of a tree of ${count} processes`, bar: BAR_MS, measured: medianMs(draw), peer: parsing },
    {
      what: 'folding its repeats',
      bar: BAR_MS,
      measured: medianMs(
        () =>
          void outline(
            model,
            planFolds(model, 'repeats', () => false),
            NOTHING_OPEN
          )
      ),
      peer: parsing,
    },
    { what: 'getting ready to search it', bar: SEARCH_MS, measured: medianMs(() => void searchTexts(model)) },
    { what: 'searching it for a text', bar: SEARCH_MS, measured: search('image77') },
    { what: 'searching it for an expression', bar: SEARCH_MS, measured: search('/image(7|8)\\d\\.exe .*:99$/') },
    {
      what: 'giving up an expression that costs too much, among random letters',
      bar: GIVE_UP_MS,
      measured: medianMs(() => {
        if (findProcesses(model, noisy, '/e.{50}\\d{4}/').problem === '') {
          throw new Error('The expression was to cost too much.');
        }
      }),
    },
  ];
};
