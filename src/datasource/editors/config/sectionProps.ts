import { type Settings } from '../../settings';

/** What each part of the settings page is given. */
export interface SectionProps {
  readonly settings: Settings;
  /** Sets some of the settings, and leaves the others as they are. */
  readonly onSet: (changed: Partial<Settings>) => void;
}

/** How Azure writes an id, to be seen in an empty field. */
export const ID_PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
