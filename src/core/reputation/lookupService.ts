import { type Lookup } from './lookup';
import { type LookupProgress, type LookupState } from './lookupState';

/** Asks VirusTotal, as often as the key allows. */
export interface LookupService {
  /** How each look-up ended, by its path as `pathOf` gives it; tells meanwhile how far all of them are. */
  readonly run: (
    lookups: readonly Lookup[],
    /** Whether to ask what is related to domains and addresses, too. */
    relations: boolean,
    progress: (progress: LookupProgress) => void
  ) => Promise<ReadonlyMap<string, LookupState>>;
  readonly perMinute: number;
  /** Address of what answers in VirusTotal's place; undefined for VirusTotal itself. */
  readonly standIn: string | undefined;
}
