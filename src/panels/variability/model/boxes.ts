import { counted } from '../../../core/investigations/wording';
import { type Columns } from '../../../frames/contract';
import { type variabilityFrame, type variabilityOutliersFrame } from '../../../frames/variability';

export type BoxColumns = Columns<typeof variabilityFrame.schema>;
export type OutlierColumns = Columns<typeof variabilityOutliersFrame.schema>;

/** A number beyond the whiskers, and its row in the frame of outliers. */
export interface Outlier {
  readonly value: number;
  readonly row: number;
}

export interface Box {
  readonly group: string;
  readonly subgroup: string;
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  readonly low: number;
  readonly high: number;
  readonly outlierCount: number;
  /** In the frame of boxes. */
  readonly row: number;
  /** Ascending. */
  readonly outliers: readonly Outlier[];
}

export interface BoxModel {
  /** By what is measured, in the order of the rows. */
  readonly measures: ReadonlyMap<string, readonly Box[]>;
  /** What of the frames could not be drawn, in sentences. */
  readonly problems: readonly string[];
}

/** Builds the boxes, each with its outliers. The frames may come from anywhere: what does not fit is left out and told. */
export function buildBoxes({ length, columns }: BoxColumns, outliers: OutlierColumns | undefined): BoxModel {
  const found = outliersByBox(outliers);
  const measures = new Map<string, Box[]>();
  const known = new Set<string>();
  let disordered = 0;
  let repeated = 0;
  for (let row = 0; row < length; row++) {
    const numberOf = (column: 'n' | 'min' | 'q1' | 'median' | 'q3' | 'max' | 'low' | 'high' | 'outlierCount') =>
      columns[column][row]!;
    const [measure, group, subgroup] = [columns.measure[row]!, columns.group[row]!, columns.subgroup[row]!];
    const key = keyOf(measure, group, subgroup);
    const box: Box = {
      group,
      subgroup,
      n: numberOf('n'),
      min: numberOf('min'),
      q1: numberOf('q1'),
      median: numberOf('median'),
      q3: numberOf('q3'),
      max: numberOf('max'),
      low: numberOf('low'),
      high: numberOf('high'),
      outlierCount: numberOf('outlierCount'),
      row,
      outliers: found.get(key) ?? [],
    };
    if (!isInOrder(box)) {
      disordered++;
    } else if (known.has(key)) {
      repeated++;
    } else {
      known.add(key);
      const boxes = measures.get(measure) ?? [];
      measures.set(measure, boxes);
      boxes.push(box);
    }
  }
  const lost = [...found].filter(([key]) => !known.has(key)).reduce((sum, [, some]) => sum + some.length, 0);
  return {
    measures,
    problems: [
      ...(disordered > 0
        ? [`${counted(disordered, 'box has', 'boxes have')} quartiles that are not in order; left out.`]
        : []),
      ...(repeated > 0 ? [`${counted(repeated, 'box stands', 'boxes stand')} there twice; the first is drawn.`] : []),
      ...(lost > 0 ? [`${counted(lost, 'outlier belongs', 'outliers belong')} to no box; left out.`] : []),
    ],
  };
}

function outliersByBox(outliers: OutlierColumns | undefined): ReadonlyMap<string, readonly Outlier[]> {
  const found = new Map<string, Outlier[]>();
  for (let row = 0; row < (outliers?.length ?? 0); row++) {
    const { measure, group, subgroup, value } = outliers!.columns;
    const key = keyOf(measure[row]!, group[row]!, subgroup[row]!);
    const some = found.get(key);
    if (some === undefined) {
      found.set(key, [{ value: value[row]!, row }]);
    } else {
      some.push({ value: value[row]!, row });
    }
  }
  found.forEach((some) => some.sort((one, other) => one.value - other.value || one.row - other.row));
  return found;
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

const isInOrder = ({ min, low, q1, median, q3, high, max }: Box): boolean =>
  [min, low, q1, median, q3, high, max].every((value, at, all) => at === 0 || all[at - 1]! <= value);
