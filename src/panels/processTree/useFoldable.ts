import { useEffect, useState } from 'react';
import { type Folding, planFolds } from './model/folds';
import { outline } from './model/outline';
import { type TreeModel } from './model/tree';

/** Fewer lines less are not worth a button. */
const WORTH_WHILE = 10;
const NOTHING_OPEN = { collapsed: new Set<string>(), unfolded: new Set<string>() };

/** How many lines less the tree would have with its repeats folded; 0 where they are, or where it is not worth while. */
export function useFoldable(model: TreeModel, folding: Folding, isMarked: (row: number) => boolean): number {
  const [counted, setCounted] = useState<{ readonly model: TreeModel; readonly less: number }>();
  useEffect(() => {
    if (folding !== 'nothing') {
      return;
    }
    // After the tree is on screen: nobody waits for this number.
    const timer = setTimeout(() => {
      const { lines } = outline(model, planFolds(model, 'repeats', isMarked), NOTHING_OPEN);
      setCounted({ model, less: model.length - lines.length });
    });
    return () => clearTimeout(timer);
  }, [model, folding, isMarked]);
  return folding === 'nothing' && counted?.model === model && counted.less >= WORTH_WHILE ? counted.less : 0;
}
