/** What a process may do: how its access token was made, and how far it is trusted. "" where the log did not say. */
export interface ProcessToken {
  /** `full` after elevation, `limited` for an administrator without it, `default` where there was no choice. */
  readonly elevation: string;
  /** Integrity level: `untrusted`, `low`, `medium`, `medium plus`, `high`, `system` or `protected`. */
  readonly integrity: string;
}

/**
 * Reads what the logs write: `%%1937` and `S-1-16-12288` (Windows event 4688), `TokenElevationTypeFull` and `High`
 * (Defender). Undefined where both say nothing. Words that are not known are kept as written, in lower case.
 */
export function processToken(elevation: string, integrity: string): ProcessToken | undefined {
  const raw = `${elevation}/${integrity}`;
  if (!known.has(raw)) {
    const token = { elevation: ELEVATIONS[elevation] ?? elevationWord(elevation), integrity: integrityWord(integrity) };
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(raw, token.elevation === '' && token.integrity === '' ? undefined : token);
  }
  return known.get(raw);
}

/** A log has few different tokens; they are shared, so that a million processes do not hold a million of them. */
const known = new Map<string, ProcessToken | undefined>();
const MOST_KNOWN = 100;

const ELEVATIONS: Readonly<Record<string, string>> = { '%%1936': 'default', '%%1937': 'full', '%%1938': 'limited' };

const elevationWord = (text: string): string =>
  absent(text) ? '' : text.toLowerCase().replace('tokenelevationtype', '');

const LABELS: Readonly<Record<string, string>> = {
  '0': 'untrusted',
  '4096': 'low',
  '8192': 'medium',
  '8448': 'medium plus',
  '12288': 'high',
  '16384': 'system',
  '20480': 'protected',
};

function integrityWord(text: string): string {
  const [, level] = /^S-1-16-(\d+)$/.exec(text) ?? [];
  return absent(text) ? '' : level === undefined ? text.toLowerCase() : (LABELS[level] ?? text);
}

const absent = (text: string): boolean => text === '' || text === '-' || text.toLowerCase() === 'none';
