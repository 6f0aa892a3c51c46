import { decode } from './decode';
import { indicators } from './indicators';
import { screenObservables } from './screen';
import { type Transform } from './transform';

/** The transforms by the name they are called with. */
export const TRANSFORMS: Readonly<Record<string, Transform>> = { decode, indicators, screen: screenObservables };
