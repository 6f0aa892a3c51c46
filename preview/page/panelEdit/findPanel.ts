import type { Dashboard, Panel } from '@grafana/schema';

/** The panel of this id, also one inside a collapsed row. */
export function findPanel({ panels = [] }: Dashboard, id: string): Panel | undefined {
  const all = panels.flatMap((panel): Panel[] => (panel.type === 'row' && 'panels' in panel ? panel.panels : [panel]));
  return all.find((panel) => panel.type !== 'row' && panel.id !== undefined && String(panel.id) === id);
}
