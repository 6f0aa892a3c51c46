import { type JsonRecord, recordOf, textOf } from '../../preview/server/record';

const COLUMNS = 24;

interface Place {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What the places of the panels must keep: Grafana has 24 columns, and moves what overlaps. */
export function gridProblems(panels: readonly JsonRecord[]): readonly string[] {
  const places = panels.map(placeOf);
  return [
    ...places.filter((place) => !isInside(place)).map(({ title }) => `"${title}" does not stand in the grid`),
    ...places.flatMap((place, index) =>
      places
        .slice(index + 1)
        .filter((other) => overlap(place, other))
        .map((other) => `"${place.title}" and "${other.title}" overlap`)
    ),
  ];
}

function placeOf(panel: JsonRecord): Place {
  const { x, y, w, h } = recordOf(panel['gridPos']);
  const [left = NaN, top = NaN, width = NaN, height = NaN] = [x, y, w, h].map((value) =>
    Number.isInteger(value) ? (value as number) : NaN
  );
  return { title: textOf(panel['title']), x: left, y: top, w: width, h: height };
}

const isInside = ({ x, y, w, h }: Place): boolean => x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= COLUMNS;

const overlap = (one: Place, other: Place): boolean =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;
