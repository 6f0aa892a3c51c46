import { parsePrefer } from './prefer';

describe('parsePrefer', () => {
  it.each<[header: string | undefined, waitSeconds: number, includeStatistics: boolean]>([
    [undefined, 180, false],
    ['wait=30', 30, false],
    ['include-statistics=true, wait=5', 5, true],
    ['WAIT=7;Include-Statistics=true', 7, true],
    ['wait=99999', 600, false],
    ['wait=soon, include-statistics=no', 180, false],
    ['response-v1=true', 180, false],
  ])('reads %j', (header, waitSeconds, includeStatistics) => {
    expect(parsePrefer(header)).toEqual({ waitSeconds, includeStatistics });
  });
});
