import type { Dashboard, RowPanel } from '@grafana/schema';
import { findPanel } from './findPanel';

const row: RowPanel = { type: 'row', id: 2, collapsed: true, panels: [{ type: 'stat', id: 3 }] };
const dashboard: Dashboard = { schemaVersion: 41, panels: [{ type: 'table', id: 1 }, row, { type: 'text' }] };

describe('findPanel', () => {
  it.each([
    ['1', { type: 'table', id: 1 }],
    ['3', { type: 'stat', id: 3 }],
    ['2', undefined],
    ['9', undefined],
    ['undefined', undefined],
    ['', undefined],
  ])('finds for %j: %j', (id, panel) => {
    expect(findPanel(dashboard, id)).toEqual(panel);
  });
});
