import type { DataFrame } from '@grafana/data';
import { frameViews } from './frameViews';

function frame(more: Partial<DataFrame>): DataFrame {
  return { length: 0, fields: [], ...more };
}

const TREE = 'casefile-processtree-panel';

describe('frameViews', () => {
  it('shows each frame as a table, named after itself or its query', () => {
    const frames = [frame({ name: 'alerts', refId: 'A' }), frame({ refId: 'B' }), frame({})];
    expect(frameViews(frames, () => true).map(({ title, pluginId }) => [title, pluginId])).toEqual([
      ['alerts', 'table'],
      ['B', 'table'],
      ['Frame 3', 'table'],
    ]);
  });

  it.each([
    ['the frame names', { preferredVisualisationPluginId: 'x-panel', custom: { contract: 'processTree' } }, 'x-panel'],
    ['its contract belongs to', { custom: { contract: 'processTree', version: 1 } }, TREE],
  ])('puts the panel that %s above the table', (_which, meta, pluginId) => {
    expect(frameViews([frame({ name: 'tree', meta })], () => true)).toEqual([
      { frame: 0, pluginId, title: 'tree' },
      { frame: 0, pluginId: 'table', title: 'tree: rows' },
    ]);
  });

  it('shows the table alone when the panel is not installed', () => {
    const views = frameViews([frame({ meta: { preferredVisualisationPluginId: 'x-panel' } })], () => false);
    expect(views.map(({ pluginId }) => pluginId)).toEqual(['table']);
  });
});
