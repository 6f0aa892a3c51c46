import type { Dashboard, Panel, RowPanel } from '@grafana/schema';
import { unsupportedParts } from './unsupportedParts';

function dashboard(panels: Array<Panel | RowPanel>, more: Partial<Dashboard> = {}): Dashboard {
  return { schemaVersion: 41, panels, ...more };
}

describe('unsupportedParts', () => {
  it('finds nothing in what the preview can show', () => {
    const builtIn = { name: 'Annotations', builtIn: 1, enable: true, iconColor: '', datasource: null };
    expect(unsupportedParts(dashboard([{ type: 'table' }], { annotations: { list: [builtIn] } }))).toEqual([]);
  });

  it('names what is left out, also of panels inside a collapsed row', () => {
    const filter = { ids: [1] };
    const annotation = { name: 'Some', enable: true, iconColor: '', datasource: null, filter };
    const row: RowPanel = { type: 'row', id: 1, collapsed: true, panels: [{ type: 'table', repeat: 'host' }] };
    const panels = [row, { type: 'stat', timeShift: '1h' }];
    expect(unsupportedParts(dashboard(panels, { annotations: { list: [annotation] } }))).toEqual([
      'annotations of some panels only',
      'repeated panels',
      "panels' own time ranges",
    ]);
  });
});
