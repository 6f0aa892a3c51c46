import { imageName } from '../processes/imageName';
import { numberInWords } from './numberInWords';
import { type ClusteredProcess } from './processClusters';

/** One program among the members of a cluster: a path without case. */
export interface ClusterImage {
  /** As its first member logged it. */
  readonly path: string;
  /** Row numbers in the order of the input. */
  readonly rows: readonly number[];
}

/** The programs among some rows, the most common first, then by first row. */
export function imagesOf(processes: readonly ClusteredProcess[], rows: Iterable<number>): readonly ClusterImage[] {
  const images = new Map<string, { readonly path: string; readonly rows: number[] }>();
  // Most paths are written one way, so few need to be changed to lower case.
  const asLogged = new Map<string, number[]>();
  for (const row of rows) {
    const { path } = processes[row]!;
    let known = asLogged.get(path);
    if (known === undefined) {
      const image = images.get(path.toLowerCase()) ?? { path, rows: [] };
      images.set(path.toLowerCase(), image);
      asLogged.set(path, image.rows);
      known = image.rows;
    }
    known.push(row);
  }
  return [...images.values()].sort((one, other) => other.rows.length - one.rows.length);
}

/** More programs than this are counted, not named. */
const MOST_NAMED = 5;

/**
 * The programs in words, each with its number of events: "cmd.exe (20), evil.exe (2) and 4 more". A name that occurs
 * in several folders is written with its path.
 */
export function imagesInWords(images: readonly ClusterImage[]): string {
  const nameOf = ({ path }: ClusterImage): string => imageName(path).toLowerCase();
  const sameName = (image: ClusterImage): number => images.filter((other) => nameOf(other) === nameOf(image)).length;
  const named = images
    .slice(0, MOST_NAMED)
    .map(
      (image) => `${sameName(image) > 1 ? image.path : imageName(image.path)} (${numberInWords(image.rows.length)})`
    );
  const others = images.length - named.length;
  return others > 0 ? `${named.join(', ')} and ${numberInWords(others)} more` : named.join(', ');
}
