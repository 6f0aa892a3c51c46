import { parsePrefer } from './prefer';

describe('parsePrefer', () => {
  it.each<[header: string | undefined, waitSeconds: number, includeStatistics: boolean, includeRender: boolean]>([
    [undefined, 180, false, false],
    ['wait=30', 30, false, false],
    ['include-statistics=true, wait=5', 5, true, false],
    ['include-render=true,wait=5,include-statistics=true', 5, true, true],
    ['WAIT=7;Include-Statistics=true', 7, true, false],
    ['wait=99999', 600, false, false],
    ['wait=soon, include-statistics=no, include-render', 180, false, false],
    ['response-v1=true', 180, false, false],
  ])('reads %j', (header, waitSeconds, includeStatistics, includeRender) => {
    expect(parsePrefer(header)).toEqual({ waitSeconds, includeStatistics, includeRender });
  });
});
