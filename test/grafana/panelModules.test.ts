import { type PanelModel, type PanelPlugin, standardEditorsRegistry } from '@grafana/data';
import { plugin as entityGraph } from '../../src/panels/entityGraph/module';
import { defaults as entityGraphDefaults } from '../../src/panels/entityGraph/options';
import { plugin as eventTimeline } from '../../src/panels/eventTimeline/module';
import { defaults as eventTimelineDefaults } from '../../src/panels/eventTimeline/options';
import { plugin as processTree } from '../../src/panels/processTree/module';
import { defaults as processTreeDefaults } from '../../src/panels/processTree/options';
import { plugin as variability } from '../../src/panels/variability/module';
import { defaults as variabilityDefaults } from '../../src/panels/variability/options';
import { sourcePlugins } from '../../scripts/sourcePlugins';
import type * as standIns from './standIns';

// Nothing is rendered here, and Grafana's components want a browser.
jest.mock('@grafana/ui', () => jest.requireActual<typeof standIns>('./standIns').anything);
jest.mock('@grafana/runtime', () => jest.requireActual<typeof standIns>('./standIns').anything);
standardEditorsRegistry.setInit(() =>
  ['boolean', 'multi-select', 'number', 'radio', 'select', 'text'].map((id) => ({ id, name: id, editor: () => null }))
);

const PANELS: ReadonlyArray<readonly [name: string, plugin: PanelPlugin, defaults: object]> = [
  ['entityGraph', entityGraph, entityGraphDefaults],
  ['eventTimeline', eventTimeline, eventTimelineDefaults],
  ['processTree', processTree, processTreeDefaults],
  ['variability', variability, variabilityDefaults],
];

it('knows every panel', () => {
  const panels = sourcePlugins().filter(({ json }) => json['type'] === 'panel');
  expect(panels.map(({ file }) => file).sort()).toEqual(PANELS.map(([name]) => `panels/${name}/plugin.json`));
});

describe.each(PANELS)('%s', (_, plugin, defaults) => {
  const migrated = (options: unknown): unknown =>
    plugin.onPanelMigration?.({ id: 1, type: '', options, fieldConfig: { defaults: {}, overrides: [] } } as PanelModel);

  it('offers no default in its editor that a panel without options would not have', () => {
    const offered: object = plugin.defaults ?? {};
    expect(Object.keys(offered)).not.toEqual([]);
    expect(defaults).toMatchObject(offered);
  });

  it.each<readonly [string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['none', {}],
    ['of an older shape', Object.fromEntries(Object.keys(defaults).map((name) => [name, { was: 'an object' }]))],
    ['foreign', { ...Object.fromEntries(Object.keys(defaults).map((name) => [name, -1])), legend: { show: true } }],
    ['a list', [1, 2]],
  ])('is migrated to its defaults from options that are %s', (__, options) => {
    expect(migrated(options)).toEqual(defaults);
  });

  it('keeps what it can read', () => {
    expect(migrated(defaults)).toEqual(defaults);
  });
});
