import { siblingsOf, type TreeModel } from './model';

/** What a key press asks of the tree. */
export type TreeAction =
  | { readonly do: 'select'; readonly row: number }
  | { readonly do: 'collapse' | 'expand'; readonly rows: readonly number[] }
  | { readonly do: 'details' | 'close' | 'copy' };

interface Place {
  readonly model: TreeModel;
  readonly visible: readonly number[];
  readonly selected: number;
  readonly collapsed: ReadonlySet<string>;
  /** Rows that fit on the screen. */
  readonly page: number;
}

/**
 * The keys of a tree grid (WAI-ARIA Authoring Practices, "Treegrid"), and ours: `g` alert process, `c` copy command
 * line, Enter details, Escape close. Undefined for keys that are not the tree's.
 */
export function actionForKey(
  key: string,
  { model, visible, selected, collapsed, page }: Place
): TreeAction | undefined {
  const at = visible.indexOf(selected);
  const step = (to: number): TreeAction | undefined => {
    const row = visible[Math.min(Math.max(to, 0), visible.length - 1)];
    return row === undefined ? undefined : { do: 'select', row };
  };
  const closed = at >= 0 && collapsed.has(model.columns.key[selected]!);
  const below = model.children[selected] ?? [];
  switch (key) {
    case 'ArrowDown':
      return step(at + 1);
    case 'ArrowUp':
      return step(at - 1);
    case 'PageDown':
      return step(at + page);
    case 'PageUp':
      return step(at - page);
    case 'Home':
      return step(0);
    case 'End':
      return step(visible.length - 1);
    case 'ArrowRight':
      if (below.length === 0) {
        return undefined;
      }
      return closed ? { do: 'expand', rows: [selected] } : { do: 'select', row: below[0]! };
    case 'ArrowLeft':
      if (below.length > 0 && !closed) {
        return { do: 'collapse', rows: [selected] };
      }
      return (model.parents[selected] ?? -1) >= 0 ? { do: 'select', row: model.parents[selected]! } : undefined;
    case '*':
      return { do: 'expand', rows: siblingsOf(model, selected) };
    case 'g':
      return model.source >= 0 ? { do: 'select', row: model.source } : undefined;
    case 'c':
      return { do: 'copy' };
    case 'Enter':
      return { do: 'details' };
    case 'Escape':
      return { do: 'close' };
    default:
      return undefined;
  }
}
