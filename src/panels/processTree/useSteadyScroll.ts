import { type RefObject, useLayoutEffect, useRef } from 'react';
import { ROW_HEIGHT } from './processTree.styles';
import { type TreeView } from './useTreeView';

/**
 * Keeps what the eye is on where it is while lines come and go around it, by a refresh or a fold: the selected line
 * where it is on screen, else the topmost one. `scrolled` tells how far the list was scrolled before the lines changed,
 * in pixels: not the element, which may have been cut back to fewer lines by then.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLDivElement | null>,
  tree: TreeView,
  scrolled: () => number
): void {
  const before = useRef(tree);
  useLayoutEffect(() => {
    const old = before.current;
    const element = scroller.current;
    before.current = tree;
    if (element !== null && old.lines !== tree.lines && old.lines.length > 0) {
      const offset = scrolled();
      const top = Math.max(0, Math.ceil(offset / ROW_HEIGHT));
      const onScreen = Math.floor(element.clientHeight / ROW_HEIGHT);
      const eye = old.at >= top && old.at < top + onScreen ? old.at : Math.min(top, old.lines.length - 1);
      const id = old.idOf(old.lines[eye]!);
      const now =
        tree.lines[eye] !== undefined && tree.idOf(tree.lines[eye]) === id
          ? eye
          : tree.lines.findIndex((line) => tree.idOf(line) === id);
      // A selected line that went into a fold is seen by the fold.
      const place = now >= 0 ? now : eye === old.at ? tree.at : -1;
      if (place >= 0 && place !== eye) {
        element.scrollTop = offset + (place - eye) * ROW_HEIGHT;
      }
    }
  });
}
