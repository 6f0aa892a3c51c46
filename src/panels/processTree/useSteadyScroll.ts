import { type RefObject, useLayoutEffect, useRef } from 'react';
import { ROW_HEIGHT } from './processTree.styles';
import { type TreeView } from './useTreeView';

/**
 * Keeps what the eye is on where it is while lines come and go around it, by a refresh or a fold: the selected line
 * where it is on screen, else the topmost one. `offset` is how far the list was scrolled before, in pixels.
 */
export function useSteadyScroll(scroller: RefObject<HTMLDivElement | null>, tree: TreeView, offset: number): void {
  const before = useRef({ tree, offset });
  useLayoutEffect(() => {
    const old = before.current;
    const element = scroller.current;
    if (element !== null && old.tree.lines !== tree.lines && old.tree.lines.length > 0) {
      const top = Math.max(0, Math.ceil(old.offset / ROW_HEIGHT));
      const onScreen = Math.floor(element.clientHeight / ROW_HEIGHT);
      const eye =
        old.tree.at >= top && old.tree.at < top + onScreen ? old.tree.at : Math.min(top, old.tree.lines.length - 1);
      const id = old.tree.idOf(old.tree.lines[eye]!);
      const now =
        tree.lines[eye] !== undefined && tree.idOf(tree.lines[eye]) === id
          ? eye
          : tree.lines.findIndex((line) => tree.idOf(line) === id);
      // A selected line that went into a fold is seen by the fold.
      const place = now >= 0 ? now : eye === old.tree.at ? tree.at : -1;
      if (place >= 0 && place !== eye) {
        element.scrollTop = old.offset + (place - eye) * ROW_HEIGHT;
      }
    }
    before.current = { tree, offset };
  });
}
