import { counted } from '../shared/counted';
import { type TreeModel } from './model/tree';
import { certaintyWord } from './words';

/** What a frame of other origin holds, in a sentence; our own say it themselves. */
export function summaryOf({ length, columns }: TreeModel): string {
  const counts = new Map<string, number>();
  columns.certainty.forEach((certainty) => counts.set(certainty, (counts.get(certainty) ?? 0) + 1));
  const parents = [...counts].map(
    ([certainty, count]) => `${count.toLocaleString('en-US')} ${certaintyWord(certainty)}`
  );
  return `${counted(length, 'process', 'processes')}${length === 0 ? '' : `; parents: ${parents.join(', ')}`}.`;
}
