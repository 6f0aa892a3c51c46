import { extractIndicators } from '../indicators/extract';
import { type Indicator } from '../indicators/indicator';

/** One thing to be looked up, however often it was met. */
export interface Observable {
  /** ipv4, ipv6, dns, url, md5, sha1, sha256, another type of indicator, or unknown. */
  readonly type: string;
  /** Refanged, and in one form for all ways of writing it. */
  readonly value: string;
  /** 0-based place of the first text that named it. */
  readonly sourceIndex: number;
  /** How many times it was named. */
  readonly seen: number;
}

/** The observables of a list, one for each that was named, in the order in which they first were. */
export const observablesOf = (texts: readonly string[]): readonly Observable[] =>
  distinct(texts.map((text, sourceIndex) => ({ ...typed(text.trim()), sourceIndex })));

/** The observables among indicators that were found in texts. */
export const observablesFound = (
  found: ReadonlyArray<Pick<Indicator, 'type' | 'value'> & { readonly row: number }>
): readonly Observable[] => distinct(found.map(({ type, value, row }) => ({ type, value, sourceIndex: row })));

/** What a text is as a whole; one that is no indicator, or holds more than one, is of no known type. */
function typed(text: string): Pick<Observable, 'type' | 'value'> {
  const whole = extractIndicators(text).find(({ start, end }) => start === 0 && end === text.length);
  return whole ?? { type: 'unknown', value: text };
}

function distinct(named: ReadonlyArray<Omit<Observable, 'seen'>>): readonly Observable[] {
  const found = new Map<string, Observable>();
  for (const { type, value: written, sourceIndex } of named) {
    const value = oneForm(type, written);
    const key = `${type} ${value}`;
    const known = found.get(key);
    found.set(key, { type, value, sourceIndex: known?.sourceIndex ?? sourceIndex, seen: (known?.seen ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Names and hashes are the same in small letters and in capitals; a path in a URL is not. */
const oneForm = (type: string, value: string): string =>
  ['dns', 'ipv6', 'md5', 'sha1', 'sha256'].includes(type) ? value.toLowerCase() : value;
