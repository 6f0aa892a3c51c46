import { colorManipulator, createTheme } from '@grafana/data';
import { timelineColours } from './glyphs';

describe.each(['dark', 'light'] as const)('in the %s theme', (mode) => {
  const { level, alert, annotation, running, background } = timelineColours(createTheme({ colors: { mode } }));

  it.each(Object.entries({ ...level, alert, annotation, running }))('%s can be told from the panel', (_, colour) => {
    expect(colorManipulator.getContrastRatio(colour, background)).toBeGreaterThanOrEqual(3);
  });
});
