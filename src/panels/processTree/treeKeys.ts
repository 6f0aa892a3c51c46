import { foldOf, type Line } from './model/outline';
import { siblingsOf } from './model/tree';
import { type TreeView } from './useTreeView';

/** What a key press asks of the tree. */
export type TreeAction =
  | { readonly do: 'select'; readonly line: Line }
  | { readonly do: 'collapse'; readonly rows: readonly number[] }
  | { readonly do: 'open'; readonly lines: readonly Line[] }
  | { readonly do: 'search'; readonly step: 1 | -1 }
  | { readonly do: 'details' | 'close' | 'copy' | 'copyAll' | 'find' | 'fold' | 'nextAlert' };

type Shown = Pick<TreeView, 'model' | 'plan' | 'lines' | 'indents' | 'at' | 'collapsed'>;

/**
 * The keys of a tree grid (WAI-ARIA Authoring Practices, "Treegrid"), and ours: `g` alert process, `a` next process
 * with an alert, `c` copy command line, `C` copy everything, `f` fold or unfold, `/` search, `n` and `N` next and
 * previous match, Enter details, Escape close. `page` is how many rows fit on the screen. Undefined for keys that are
 * not the tree's.
 */
export function actionForKey(key: string, shown: Shown, page: number): TreeAction | undefined {
  const { model, plan, lines, indents, at, collapsed } = shown;
  const line = lines[at];
  if (line === undefined) {
    return key === '/' ? { do: 'find' } : undefined;
  }
  const isFold = foldOf(plan, line) !== undefined;
  const closed = !isFold && collapsed.has(model.columns.key[line]!);
  const hasChildren = !isFold && model.children[line]!.length > 0;
  const step = (to: number): TreeAction => ({
    do: 'select',
    line: lines[Math.min(Math.max(to, 0), lines.length - 1)]!,
  });
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
      return step(lines.length - 1);
    case 'ArrowRight':
      if (isFold || (hasChildren && closed)) {
        return { do: 'open', lines: [line] };
      }
      // The first line below it, which may be a fold.
      return hasChildren ? step(at + 1) : undefined;
    case 'ArrowLeft': {
      if (hasChildren && !closed) {
        return { do: 'collapse', rows: [line] };
      }
      const above = indents.subarray(0, at).findLastIndex((indent) => indent < indents[at]!);
      return above >= 0 ? step(above) : undefined;
    }
    case '*':
      return { do: 'open', lines: isFold ? [line] : siblingsOf(model, line) };
    case 'g':
      return model.source >= 0 ? { do: 'select', line: model.source } : undefined;
    case 'n':
      return { do: 'search', step: 1 };
    case 'N':
      return { do: 'search', step: -1 };
    case 'Enter':
      return isFold ? { do: 'open', lines: [line] } : { do: 'details' };
    default:
      return WORDS[key];
  }
}

const WORDS: Readonly<Partial<Record<string, TreeAction>>> = {
  '/': { do: 'find' },
  f: { do: 'fold' },
  a: { do: 'nextAlert' },
  c: { do: 'copy' },
  C: { do: 'copyAll' },
  Escape: { do: 'close' },
};
