import { graphScenes } from './graphScenes';
import { type Scene } from './scene';
import { timelineScenes } from './timelineScenes';
import { treeScenes } from './treeScenes';
import { variabilityScenes } from './variabilityScenes';

/** Every scene of our panels: of the page `/gallery`, and of the tests that look at each. */
export const scenes: readonly Scene[] = [...treeScenes, ...graphScenes, ...timelineScenes, ...variabilityScenes];
