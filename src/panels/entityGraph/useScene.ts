import { useMemo } from 'react';
import { useTheme2 } from '@grafana/ui';
import { type EntityGroup } from '../../core/alerts/entityGroups';
import { graphColours } from './glyphs';
import { type Camera, fitted, type Point, type Size } from './model/camera';
import { byImportance } from './model/importance';
import { type Places } from './model/layout';
import { type GraphOptions } from './options';
import { type Scene } from './scene';
import { type Settled } from './useLayout';

interface Shown {
  readonly settled: Settled;
  readonly pins: Places;
  readonly hidden: ReadonlySet<EntityGroup>;
  /** Places of the nodes that a search found; undefined where nothing is searched for. */
  readonly matches: ReadonlySet<number> | undefined;
  /** Undefined for the one that shows everything. */
  readonly camera: Camera | undefined;
  readonly size: Size;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  /** An item that is being dragged, and where it is. */
  readonly dragged: { readonly key: string; readonly at: Point } | undefined;
  readonly words: GraphOptions['words'];
}

/** Everything that the canvas depends on, worked out in parts, each only when something of its own changes. */
export function useScene(shown: Shown): { readonly scene: Scene; readonly whole: Camera } {
  const { settled, pins, hidden, matches, size, selected, hovered, dragged, words } = shown;
  const { picture, places, folding } = settled;
  const theme = useTheme2();
  const colours = useMemo(() => graphColours(theme), [theme]);
  const { xs, ys, fit } = useMemo(() => {
    const at = picture.items.map(({ key }) => places.get(key)!);
    const columns = { xs: Float64Array.from(at, ({ x }) => x), ys: Float64Array.from(at, ({ y }) => y) };
    return { ...columns, fit: fitted(columns.xs, columns.ys, size) };
  }, [picture, places, size]);
  const moved = useMemo(() => {
    const item = dragged === undefined ? undefined : picture.byKey.get(dragged.key);
    if (item === undefined || dragged === undefined) {
      return { xs, ys };
    }
    return { xs: xs.with(item, dragged.at.x), ys: ys.with(item, dragged.at.y) };
  }, [picture, xs, ys, dragged]);
  const visible = useMemo(
    () => Uint8Array.from(picture.items, ({ group }) => (hidden.has(group) ? 0 : 1)),
    [picture, hidden]
  );
  const pinned = useMemo(() => Uint8Array.from(picture.items, ({ key }) => (pins.has(key) ? 1 : 0)), [picture, pins]);
  const matched = useMemo(
    () =>
      matches === undefined
        ? undefined
        : Uint8Array.from(picture.items, ({ node, bundle }) => {
            const { members, behind } = folding.bundles[bundle] ?? { members: [node], behind: [] };
            return [...members, ...behind].some((one) => matches.has(one)) ? 1 : 0;
          }),
    [picture, folding, matches]
  );
  const order = useMemo(() => byImportance(picture), [picture]);
  const camera = shown.camera ?? fit;
  const selectedItem = selected === undefined ? -1 : (picture.byKey.get(selected) ?? -1);
  const hoveredItem = hovered === undefined ? -1 : (picture.byKey.get(hovered) ?? -1);
  const scene = useMemo(
    () => ({
      picture,
      ...moved,
      visible,
      pinned,
      matched,
      order,
      camera,
      size,
      selected: selectedItem,
      hovered: hoveredItem,
      words,
      colours,
      fontFamily: theme.typography.fontFamily,
    }),
    [picture, moved, visible, pinned, matched, order, camera, size, selectedItem, hoveredItem, words, colours, theme]
  );
  return { scene, whole: fit };
}
