import { counted } from '../shared/counted';
import { type TreeFaults } from './model/tree';

/** What is wrong in the relations of a frame, and how it is drawn all the same, in sentences; "" for nothing. */
export function faultWords({ repeatedKeys, missingParents, circles }: TreeFaults): string {
  return [
    ...(repeatedKeys > 0
      ? [
          `${counted(repeatedKeys, 'process repeats', 'processes repeat')} the key of another: children stand below the first of them.`,
        ]
      : []),
    ...(missingParents > 0
      ? [
          `${counted(missingParents, 'process names', 'processes name')} a parent that is not there, and stand at the top.`,
        ]
      : []),
    ...(circles > 0 ? [`Parents in ${counted(circles, 'circle')}: the first of each stands at the top.`] : []),
  ].join(' ');
}
