import { clockTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { type Band } from './model/band';
import { textAt } from './model/frame';
import { LEVELS } from './model/level';
import { levelWord } from './words';

/** The selected event, for those who do not see it. */
export function spokenEvent(band: Band, event: number, title: string): string {
  const row = band.rows[event]!;
  const level = levelWord(LEVELS[band.levels[event]!]!);
  return [
    visibleText(textAt(band.columns.lane, row)) || '(no name)',
    level,
    band.marked.includes(event) ? 'the alert' : '',
    `${clockTime(band.starts[event]!, true)} UTC`,
    `${visibleText(title)}, ${event + 1} of ${band.length}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
