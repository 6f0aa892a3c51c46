import { commandLineShape } from '../../src/core/commandLines/shape';
import { clustersBy } from './clusters';
import { decode } from './decode';
import { entities } from './entities';
import { indicators } from './indicators';
import { screenObservables } from './screen';
import { type Transform } from './transform';
import { tree } from './tree';
import { variability } from './variability';

/** The transforms by the name they are called with. */
export const TRANSFORMS: Readonly<Record<string, Transform>> = {
  clusters: clustersBy(commandLineShape),
  decode,
  entities,
  indicators,
  screen: screenObservables,
  tree,
  variability,
};
