import { counted } from '../shared/counted';
import { type TreeModel } from './model/tree';
import { certaintyWord } from './words';

/** What a frame of other origin holds, in a sentence; our own say it themselves. */
export function summaryOf({ length, columns }: TreeModel): string {
  const keys = new Set(columns.key);
  const counts = new Map<string, number>();
  columns.certainty.forEach((certainty, row) => {
    const parent = columns.parentKey[row] ?? '';
    const word = parent === '' || keys.has(parent) ? certaintyWord(certainty) : 'not here';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  const parents = [...counts].map(([word, count]) => `${count.toLocaleString('en-US')} ${word}`);
  return `${counted(length, 'process', 'processes')}${length === 0 ? '' : `; parents: ${parents.join(', ')}`}.`;
}
