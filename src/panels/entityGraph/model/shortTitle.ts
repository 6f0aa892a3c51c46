import { type EntityGroup } from '../../../core/alerts/entityGroups';

/** No name is read beyond this, and no attacker's is laid out. */
const LONGEST = 90;
const LONGEST_NOTE = 24;
/** Sorts whose names begin with where they lie. */
const PATHS: readonly EntityGroup[] = ['file', 'process', 'registry', 'cloud'];

/** A title as it stands beside a mark: of a path its last part, of what has no end its beginning. */
export function shortTitle(title: string, group: EntityGroup): string {
  const last = PATHS.includes(group) ? title.slice(Math.max(title.lastIndexOf('\\'), title.lastIndexOf('/')) + 1) : '';
  return beginning(last.trim() === '' ? title : last, LONGEST);
}

/** What stands below a title, in its one line. */
export const shortNote = (text: string): string => beginning(text, LONGEST_NOTE);

/** At most so many characters of a text, the last of them an ellipsis where there are more. */
export function beginning(text: string, most: number): string {
  // An emoji is two UTF-16 units, and with its modifiers more; no text is taken apart as a whole.
  const characters = [...text.slice(0, 4 * most)];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
