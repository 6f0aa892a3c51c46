import { type Outlier, type OutlierColumns } from './boxes';

/** An outlier that somebody chose: its place among those of its box then, and what it is known by. */
export interface ChosenOutlier {
  readonly place: number;
  readonly identity: string;
}

/** What an outlier is known by when other outliers come or go: its process, else everything that is told of it. */
export function identityOf({ columns }: OutlierColumns, { row }: Outlier): string {
  const { key, value, TimeGenerated, commandLine, path, user } = columns;
  return key[row] || JSON.stringify([value, TimeGenerated, commandLine, path, user].map((column) => column[row]));
}

/** Where a chosen outlier is among those of its box now; -1 where it is gone. */
export function placeOf(
  outliers: readonly Outlier[],
  columns: OutlierColumns | undefined,
  { place, identity }: ChosenOutlier
): number {
  if (columns === undefined) {
    return -1;
  }
  const isIt = (outlier: Outlier | undefined): boolean =>
    outlier !== undefined && identityOf(columns, outlier) === identity;
  // Of several that nothing tells apart, the one in its place.
  return isIt(outliers[place]) ? place : outliers.findIndex(isIt);
}
