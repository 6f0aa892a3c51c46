/** What VirusTotal answered to one request. */
export interface LookupAnswer {
  /** When, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** HTTP status: 200, 404 for what it does not know, 403 for what the key may not ask. */
  readonly status: number;
  /** JSON text. */
  readonly body: string;
}

/** Characters of an answer that are kept. */
export const LONGEST_ANSWER = 40_000;

/** Attributes that verdicts are read from. */
const READ =
  'last_analysis_stats last_analysis_date first_submission_date creation_date reputation tags meaningful_name title ' +
  'type_description popular_threat_classification threat_names categories md5 sha1 sha256 url last_final_url';

/**
 * An answer no longer than can be kept, as JSON text: of a longer one the bulkiest attributes are left out, and named
 * in `left_out`. Text that is no JSON is cut.
 */
export function boundedAnswer(body: string, longest = LONGEST_ANSWER): string {
  if (body.length <= longest) {
    return body;
  }
  const parsed = parsedRecord(body);
  const data = recordOf(parsed?.['data']);
  const attributes = { ...recordOf(data['attributes']) };
  const bulky = Object.entries(attributes)
    .filter(([name]) => !READ.split(' ').includes(name))
    .map(([name, value]) => ({ name, size: JSON.stringify(value).length }))
    .sort((one, other) => other.size - one.size);
  const leftOut: string[] = [];
  const written = (): string => JSON.stringify({ data: { ...data, attributes }, left_out: leftOut });
  let text = written();
  for (const { name } of bulky) {
    if (text.length <= longest) {
      break;
    }
    delete attributes[name];
    leftOut.push(name);
    text = written();
  }
  return text.length <= longest ? text : body.slice(0, longest);
}

type Members = Readonly<Record<string, unknown>>;

/** A value's members; none for what is no object. */
export const recordOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

/** JSON text as an object; undefined for any other text. */
export function parsedRecord(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? recordOf(value) : undefined;
  } catch {
    return undefined;
  }
}
