import { allotLanes } from './allot';
import { type Band } from './band';
import { type Lane, lanesOf } from './lanes';

/** Heights in pixels. */
export interface RowSizes {
  readonly head: number;
  readonly leastLane: number;
  readonly mostLane: number;
}

interface Place {
  readonly band: number;
  readonly top: number;
  readonly height: number;
}
export interface LaneRow extends Place {
  readonly lane: Lane;
}

/** Where everything is, from the top down, in pixels. */
export interface Rows {
  /** A head over each band; none where there is one band only. */
  readonly heads: readonly Place[];
  readonly lanes: readonly LaneRow[];
  readonly height: number;
}

/** Stacks bands and their lanes into a height; what cannot fit with one lane for each band is higher than that. */
export function layOutRows(bands: readonly Band[], height: number, sizes: RowSizes): Rows {
  const head = bands.length > 1 ? sizes.head : 0;
  const room = Math.max(0, height - head * bands.length);
  const given = allotLanes(
    bands.map(({ groups }) => Math.max(1, groups.length)),
    Math.floor(room / sizes.leastLane)
  );
  const total = given.reduce((sum, lanes) => sum + lanes, 0);
  const laneHeight = Math.min(sizes.mostLane, Math.max(sizes.leastLane, Math.floor(room / Math.max(1, total))));
  const heads: Place[] = [];
  const lanes: LaneRow[] = [];
  let top = 0;
  bands.forEach((band, index) => {
    if (head > 0) {
      heads.push({ band: index, top, height: head });
      top += head;
    }
    for (const lane of lanesOf(band, given[index]!)) {
      lanes.push({ band: index, lane, top, height: laneHeight });
      top += laneHeight;
    }
  });
  return { heads, lanes, height: top };
}
