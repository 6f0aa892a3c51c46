import fc from 'fast-check';
import { dbscan, NOISE } from './dbscan';
import { type Density } from './density';
import { measure, type Vectors } from './vectors';

/** DBSCAN as the textbook tells it, on every pair of rows. */
function bruteForce(points: readonly (readonly number[])[], { eps, minPoints }: Density): number[] {
  const near = (one: readonly number[], other: readonly number[]): boolean =>
    one.reduce((sum, value, axis) => sum + (value - other[axis]!) * (value - other[axis]!), 0) <= eps * eps;
  const neighbours = points.map((point) => points.flatMap((other, index) => (near(point, other) ? [index] : [])));
  const isCore = neighbours.map(({ length }) => length >= minPoints);
  const labels = points.map(() => NOISE);
  let clusters = 0;
  points.forEach((_, row) => {
    if (!isCore[row] || labels[row] !== NOISE) {
      return;
    }
    const queue = [row];
    for (let member = queue.pop(); member !== undefined; member = queue.pop()) {
      if (labels[member] === NOISE) {
        labels[member] = clusters;
        queue.push(...(isCore[member] ? neighbours[member]! : []));
      }
    }
    clusters++;
  });
  return labels;
}

const vectors = (points: readonly (readonly number[])[], dimensions: number): Vectors =>
  measure(
    points,
    Array.from({ length: dimensions }, (_, axis) => (point: readonly number[]) => point[axis]!)
  );

const cases = (coordinate: fc.Arbitrary<number>, eps: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 4 }).chain((dimensions) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      points: fc.array(fc.array(coordinate, { minLength: dimensions, maxLength: dimensions }), { maxLength: 60 }),
      density: fc.record({ eps, minPoints: fc.integer({ min: 1, max: 6 }) }),
    })
  );

describe('DBSCAN', () => {
  it.each([
    [
      'few places, hit often, at distances that equal eps',
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 3 }),
    ],
    [
      'places on a fine line, where rounding decides',
      fc.integer({ min: 0, max: 30 }).map((step) => step * 0.1),
      fc.constantFrom(0, 0.1, 0.2, 0.3),
    ],
    ['random places', fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })],
    [
      'places of every size',
      fc.double({ min: -1e150, max: 1e150, noNaN: true }),
      fc.double({ min: 0, max: 1e150, noNaN: true }),
    ],
  ])('gives the labels of the textbook: %s', (_, coordinate: fc.Arbitrary<number>, eps: fc.Arbitrary<number>) => {
    fc.assert(
      fc.property(cases(coordinate, eps), ({ points, dimensions, density }) => {
        expect([...dbscan(vectors(points, dimensions), density)]).toEqual(bruteForce(points, density));
      })
    );
  });

  it('follows a chain of ten thousand rows to its end', () => {
    const chain = Array.from({ length: 10_000 }, (_, step) => [(step * 7) % 10_000]);
    expect(new Set(dbscan(vectors(chain, 1), { eps: 1, minPoints: 2 }))).toEqual(new Set([0]));
  });

  it('gives a row between two clusters to the one whose core comes first', () => {
    const rows = [[9], [10], [10], [1], [0], [0], [5]];
    const density = { eps: 4, minPoints: 4 };
    expect([...dbscan(vectors(rows, 1), density)]).toEqual([0, 0, 0, 1, 1, 1, 0]);
    expect([...dbscan(vectors([...rows].reverse(), 1), density)]).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  it('keeps two clusters apart that only share a border', () => {
    // The border (3, 3) is near one core of each.
    const rows = [
      [0, 3],
      [-3, 3],
      [-3, 3],
      [-3, 3],
      [3, 0],
      [3, -3],
      [3, -3],
      [3, -3],
      [3, 3],
    ];
    expect([...dbscan(vectors(rows, 2), { eps: 3, minPoints: 5 })]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0]);
  });

  it('has no rows to label in an empty answer', () => {
    expect([...dbscan(vectors([], 2), { eps: 1, minPoints: 2 })]).toEqual([]);
  });

  it.each([
    [{ eps: -1, minPoints: 2 }, 'eps must be a number from 0 up, got -1'],
    [{ eps: NaN, minPoints: 2 }, 'eps must be a number from 0 up, got NaN'],
    [{ eps: 1, minPoints: 0 }, 'minPoints must be a whole number from 1 up, got 0'],
    [{ eps: 1, minPoints: 1.5 }, 'minPoints must be a whole number from 1 up, got 1.5'],
  ])('refuses %j', (density, message) => {
    expect(() => dbscan(vectors([[1]], 1), density)).toThrow(message);
  });
});
