import { importsOf, type Sources } from './imports';

interface Layer {
  /** Start of the paths that belong to it; `*` stands for one folder. */
  readonly place: string;
  /** Starts of the paths of ours that it may use, beyond itself. */
  readonly uses: readonly string[];
  /** Packages that it may use at run time. */
  readonly packages: readonly string[];
}

const UI = ['@grafana/data', '@grafana/runtime', '@grafana/ui', '@emotion/css', 'react', '@tanstack/react-virtual'];

/** Who may use whom; the first place that fits a file decides. Types may be imported from any package. */
const LAYERS: readonly Layer[] = [
  { place: 'src/core/decode', uses: ['src/core'], packages: ['@noble/hashes', 'fflate'] },
  { place: 'src/core/indicators', uses: ['src/core'], packages: ['tldts'] },
  { place: 'src/core', uses: [], packages: [] },
  { place: 'src/frames', uses: ['src/core'], packages: [] },
  {
    place: 'src/datasource/client',
    uses: ['src/core'],
    packages: ['@azure/core-rest-pipeline', '@azure/monitor-query-logs', '@grafana/runtime'],
  },
  { place: 'src/datasource/portal', uses: ['src/core', 'src/datasource/settings'], packages: ['fflate'] },
  { place: 'src/datasource', uses: ['src/core', 'src/frames'], packages: [...UI, 'rxjs'] },
  { place: 'src/panels/shared', uses: ['src/core', 'src/frames'], packages: UI },
  { place: 'src/panels/entityGraph/model', uses: ['src/core', 'src/frames'], packages: ['d3-force'] },
  { place: 'src/panels/*/model', uses: ['src/core', 'src/frames'], packages: [] },
  {
    place: 'src/panels/processTree/diagram/layout',
    uses: ['src/core', 'src/frames', 'src/panels/processTree/model'],
    packages: ['d3-hierarchy'],
  },
  { place: 'src/panels/*', uses: ['src/core', 'src/frames', 'src/panels/shared'], packages: UI },
  { place: 'src/module', uses: ['src/app'], packages: ['@grafana/data'] },
  {
    place: 'src/app',
    uses: ['src/core', 'src/frames', 'dashboards'],
    packages: [...UI, 'rxjs', 'fflate', 'write-excel-file'],
  },
  { place: 'workspace', uses: [], packages: ['node:', '@duckdb/node-api', '@kusto/language-service-next'] },
  { place: 'preview/server', uses: [], packages: ['node:', 'yaml'] },
  { place: 'preview/gallery', uses: ['src/core', 'src/frames', 'workspace/sample/random'], packages: [] },
  { place: 'preview', uses: [], packages: ['*'] },
];

/** Every import that crosses a layer the wrong way, in sentences. */
export function layerViolations(sources: Sources): readonly string[] {
  return importsOf(sources).flatMap(({ from, specifier, file, typeOnly }) => {
    if (specifier.endsWith('.css')) {
      return [];
    }
    const layer = LAYERS.find(({ place }) => homeOf(place, from) !== undefined);
    if (layer === undefined) {
      return [];
    }
    const allowed = specifier.startsWith('.')
      ? file !== undefined &&
        [homeOf(layer.place, from)!, folderOf(from), ...layer.uses].some((start) => isWithin(file, start))
      : typeOnly ||
        layer.packages.includes('*') ||
        layer.packages.some(
          (name) =>
            specifier === name || specifier.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`)
        );
    // Types flow from model to panel within one panel's folder only, so relative type imports obey the layers too.
    return allowed ? [] : [`${from} must not import ${specifier}`];
  });
}

/** The part of a path that a place names, as src/panels/processTree for src/panels/*; undefined where it does not fit. */
function homeOf(place: string, file: string): string | undefined {
  const pattern = place.replace(/[.]/g, '\\.').replace('*', '[^/]+');
  return new RegExp(`^${pattern}(?=[/.]|$)`).exec(file)?.[0];
}

/** A pure part of a panel may use the other pure parts beside it. */
const folderOf = (file: string): string =>
  /^src\/panels\/[^/]+\/model\.ts$/.test(file) ? file.replace(/\.ts$/, '') : 'nowhere';

const isWithin = (file: string, start: string): boolean =>
  file === start || file.startsWith(`${start}/`) || file.startsWith(`${start}.`);

/** Every circle of run-time imports, as "a -> b -> a". */
export function importCycles(sources: Sources): readonly string[] {
  const edges = new Map<string, string[]>();
  for (const { from, file, typeOnly } of importsOf(sources)) {
    if (file !== undefined && !typeOnly) {
      edges.set(from, [...(edges.get(from) ?? []), file]);
    }
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      cycles.push([...trail.slice(at), file].join(' -> '));
    } else if (!done.has(file)) {
      (edges.get(file) ?? []).forEach((next) => visit(next, [...trail, file]));
      done.add(file);
    }
  };
  [...sources.keys()].forEach((file) => visit(file, []));
  return cycles;
}
