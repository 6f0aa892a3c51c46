import { largeGraph } from '../test/builders/entityGraph';
import { foldGraph } from '../src/panels/entityGraph/model/fold';
import { layOut, type Places } from '../src/panels/entityGraph/model/layout';
import { pictureOf } from '../src/panels/entityGraph/model/picture';
import { median, medianMs, type Suite } from './suite';

const NODES = 5_000;
const NEWCOMERS = 50;
/** The whole layout is sliced: what counts for a user is when it stands, and that no slice is felt. */
const LAYOUT_BAR_MS = 2_000;
/** A pause is made after each step, and a step may not outlast a frame that is felt. */
const STEP_BAR_MS = 50;
const FOLD_BAR_MS = 100;

/** Laying out 5,000 nodes, the longest stretch of it without a pause, and folding them. */
export const entityGraphSuite: Suite = () => {
  const model = largeGraph(NODES);
  const rules = { cap: 0, byType: false, opened: new Set<string>(), most: NODES };
  const picture = pictureOf(model, foldGraph(model, rules));
  const longest: number[] = [];
  const whole: number[] = [];
  const run = (given: Places): Places => {
    const start = performance.now();
    let worst = 0;
    let last = start;
    const steps = layOut(picture, given);
    for (let step = steps.next(); ; step = steps.next()) {
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
      if (step.done === true) {
        longest.push(worst);
        whole.push(now - start);
        return step.value;
      }
    }
  };
  const places = run(new Map());
  run(new Map());
  run(new Map());
  const known = new Map([...places].slice(0, NODES - NEWCOMERS));
  const count = NODES.toLocaleString('en-US');
  const numbers = Array.from({ length: 100_000 }, (_, index) => (index * 7_919) % 100_003);
  const peer = {
    what: 'sorting 100,000 numbers',
    measured: medianMs(() => [...numbers].sort((one, other) => one - other)),
  };
  return [
    { what: `laying out ${count} nodes`, bar: LAYOUT_BAR_MS, measured: median(whole), peer },
    { what: 'its longest step', bar: STEP_BAR_MS, measured: median(longest), peer },
    {
      what: `placing ${NEWCOMERS} newcomers among them`,
      bar: LAYOUT_BAR_MS,
      measured: medianMs(() => run(known)),
      peer,
    },
    {
      what: `folding ${count} nodes`,
      bar: FOLD_BAR_MS,
      measured: medianMs(() => pictureOf(model, foldGraph(model, { ...rules, cap: 12 }))),
      peer,
    },
  ];
};
