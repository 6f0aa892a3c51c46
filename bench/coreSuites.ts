import { clusterSuite } from './cluster';
import { decodeSuite } from './decode';
import { entityGraphSuite } from './entityGraph';
import { forestSuite } from './forest';
import { indicatorsSuite } from './indicators';
import { type Suite } from './suite';
import { timelineSuite } from './timeline';
import { treeSuite } from './tree';

/** What the plugins work out by themselves; measured in a bundle, as it ships. */
export const CORE_SUITES: Readonly<Record<'forest' | 'tree' | 'timeline' | 'entityGraph' | 'transforms', Suite>> = {
  forest: forestSuite,
  tree: treeSuite,
  timeline: timelineSuite,
  entityGraph: entityGraphSuite,
  transforms: async () => [...(await clusterSuite()), ...(await indicatorsSuite()), ...(await decodeSuite())],
};
