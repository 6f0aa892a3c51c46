import { type AskedFetch } from './askedKql';
import { type Settings } from './settings';

/**
 * The KQL that goes into the frames of a query, for the inspector; undefined unless the settings want it. Snapshots keep
 * what is in a frame, and go to people who are not to know it.
 */
export function keptKql({ keepKql }: Settings, asked: readonly AskedFetch[]): string | undefined {
  return keepKql === true && asked.length > 0 ? asked.map(({ kql }) => kql).join('\n\n') : undefined;
}
