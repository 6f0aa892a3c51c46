import { labelNotebook } from './cluster';
import { syntheticStarts } from './syntheticStarts';

/** Clusters as many starts as asked for and prints the peak of the whole process, in MB. */
labelNotebook(syntheticStarts(Number(process.argv[2])));
console.log(Math.round(process.resourceUsage().maxRSS / 1_024));
