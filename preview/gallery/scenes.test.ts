import { scenes } from './scenes';

const USUAL = [
  'empty',
  'one-row',
  'story',
  'story-light',
  'story-narrow',
  'wrong-frame',
  'not-a-number',
  'foreign-names',
  'markup',
];

describe('the scenes of the gallery', () => {
  const names = scenes.map(({ name }) => name);
  const panels = [...new Set(scenes.map(({ panel }) => panel))];

  it('have names of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['tree', 'graph', 'timeline', 'variability'])(
    'show the %s with its story, with nothing, and with what is wrong or hostile',
    (word) => {
      expect(USUAL.map((name) => `${word}-${name}`).filter((name) => !names.includes(name))).toEqual([]);
    }
  );

  it.each(panels)('show the %s with what Grafana has transformed', (id) => {
    const changed = scenes.filter(({ panel, transformations = [] }) => panel === id && transformations.length > 0);
    expect(changed).not.toEqual([]);
  });
});
