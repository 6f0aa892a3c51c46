import fc from 'fast-check';
import { boxSummary } from './boxSummary';

const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});

describe('a box summary', () => {
  it('interpolates its quartiles between two numbers', () => {
    expect(boxSummary([4, 1, 3, 2])).toEqual({
      n: 4,
      min: 1,
      q1: 1.75,
      median: 2.5,
      q3: 3.25,
      max: 4,
      low: 1,
      high: 4,
      outliers: [],
    });
  });

  it('ends its whiskers at the furthest number in reach, and lists the others by their place', () => {
    expect(boxSummary([100, 5, 6, 7, 8, 7, 6, -50, 9, -60])).toMatchObject({ low: 5, high: 9, outliers: [7, 9, 0] });
    expect(boxSummary([1, 2, 3, 4, 8.5])).toMatchObject({ q1: 2, q3: 4, high: 4, outliers: [4] });
    expect(boxSummary([1, 2, 3, 4, 7])).toMatchObject({ high: 7, outliers: [] });
  });

  it('never ends a whisker inside the box', () => {
    // The third quartile lies between 3 and the outlier.
    expect(boxSummary([3, 3, 3, 4])).toMatchObject({ q3: 3.25, high: 3.25, outliers: [3] });
  });

  it('is flat for numbers that are all the same', () => {
    expect(boxSummary([7, 7])).toMatchObject({
      min: 7,
      q1: 7,
      median: 7,
      q3: 7,
      max: 7,
      low: 7,
      high: 7,
      outliers: [],
    });
  });

  it('throws when there is nothing to sum up', () => {
    expect(() => boxSummary([])).toThrow('No numbers have no quantile');
  });

  it('keeps its parts in order, with every outlier beyond a whisker and nothing else', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { min, low, q1, median, q3, high, max, outliers } = boxSummary(values);
        const inOrder = [min, low, q1, median, q3, high, max];
        expect([...inOrder].sort((one, other) => one - other)).toEqual(inOrder);
        values.forEach((value, at) => expect(outliers.includes(at)).toBe(value < low || value > high));
      })
    );
  });
});
