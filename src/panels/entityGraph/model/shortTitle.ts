import { type EntityGroup } from '../../../core/alerts/entityGroups';

const LONGEST = 22;
/** Sorts whose names begin with where they lie. */
const PATHS: readonly EntityGroup[] = ['file', 'process', 'registry', 'cloud'];

/** A title as it stands below a mark: of a path its last part, of a long name its beginning. */
export function shortTitle(title: string, group: EntityGroup): string {
  const last = PATHS.includes(group) ? title.slice(Math.max(title.lastIndexOf('\\'), title.lastIndexOf('/')) + 1) : '';
  return shortText(last.trim() === '' ? title : last);
}

/** The beginning of a text that is too long to stand below a mark. */
export function shortText(text: string): string {
  const characters = [...text.slice(0, 4 * LONGEST)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
