import { processToken } from './token';

it.each([
  ['%%1936', 'S-1-16-16384', { elevation: 'default', integrity: 'system' }],
  ['%%1937', 'S-1-16-12288', { elevation: 'full', integrity: 'high' }],
  ['%%1938', '', { elevation: 'limited', integrity: '' }],
  ['TokenElevationTypeFull', 'High', { elevation: 'full', integrity: 'high' }],
  ['TokenElevationTypeDefault', 'None', { elevation: 'default', integrity: '' }],
  ['', 'S-1-16-8193', { elevation: '', integrity: 'S-1-16-8193' }],
  ['', '', undefined],
  ['-', '-', undefined],
])('%s and %s', (elevation, integrity, token) => {
  expect(processToken(elevation, integrity)).toEqual(token);
});
