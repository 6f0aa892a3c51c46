import { readNumber } from './readNumber';

describe('readNumber', () => {
  it.each([
    ['12', {}, 12],
    [' -0.5 ', undefined, -0.5],
    ['', {}, undefined],
    [' ', { min: 1 }, undefined],
    ['many', {}, undefined],
    ['1e999', {}, undefined],
    ['0', { min: 1, max: 5 }, 1],
    ['9', { min: 1, max: 5 }, 5],
    ['2.6', { integer: true }, 3],
  ])('reads %j within %j as %s', (text, settings, expected) => {
    expect(readNumber(text, settings)).toBe(expected);
  });
});
