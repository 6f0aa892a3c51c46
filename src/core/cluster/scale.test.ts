import { scaleVectors, type Scale } from './scale';
import { measure } from './vectors';

const scaled = (rows: ReadonlyArray<readonly [number, number]>, scale: Scale): number[] =>
  [...scaleVectors(measure(rows, [([x]) => x, ([, y]) => y]), scale).values].map(
    (value) => Math.round(value * 1e6) / 1e6
  );

describe('scaling features', () => {
  it('l2 leaves the ratio of the features of a row, and a row of zeros', () => {
    expect(
      scaled(
        [
          [3, 4],
          [30, 40],
          [0, 0],
        ],
        'l2'
      )
    ).toEqual([0.6, 0.8, 0.6, 0.8, 0, 0]);
  });

  it('standard gives each feature mean 0 and variance 1, but for one that never varies', () => {
    expect(
      scaled(
        [
          [1, 7],
          [3, 7],
        ],
        'standard'
      )
    ).toEqual([-1, 0, 1, 0]);
  });

  it('none leaves them as they are', () => {
    expect(
      scaled(
        [
          [3, 4],
          [1, -2],
        ],
        'none'
      )
    ).toEqual([3, 4, 1, -2]);
  });
});

describe('measuring rows', () => {
  it('refuses what is not a finite number, and says where', () => {
    expect(() => measure([1, NaN], [(value) => value])).toThrow('A feature must be a finite number, got NaN in row 1');
  });

  it('refuses to compare rows by nothing', () => {
    expect(() => measure([1], [])).toThrow('Rows can be clustered by one feature or more, got none');
  });
});
