import type { Dashboard, Panel } from '@grafana/schema';

/** What a dashboard asks for that the preview leaves out, in words for its reader; nothing is left out silently. */
export function unsupportedParts(dashboard: Dashboard): string[] {
  const panels = (dashboard.panels ?? []).flatMap((panel): Panel[] => ('panels' in panel ? panel.panels : [panel]));
  const uses = (has: (panel: Panel) => unknown): boolean => panels.some((panel) => Boolean(has(panel)));
  const parts: Array<[string, boolean]> = [
    ['annotations of some panels only', (dashboard.annotations?.list ?? []).some(({ filter }) => filter)],
    ['links by tag', (dashboard.links ?? []).some(({ type }) => type === 'dashboards')],
    ['repeated panels', uses(({ repeat }) => repeat)],
    ['library panels', uses(({ libraryPanel }) => libraryPanel)],
    ["panels' own time ranges", uses(({ timeFrom, timeShift }) => timeFrom ?? timeShift)],
    ["panels' header links", uses(({ links }) => links?.length)],
  ];
  return parts.flatMap(([part, used]) => (used ? [part] : []));
}
