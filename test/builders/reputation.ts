import { type LookupAnswer } from '../../src/core/reputation/answer';

/** Numbers of engines by what they say. */
export type Votes = Partial<Record<'malicious' | 'suspicious' | 'harmless' | 'undetected', number>>;

/** What VirusTotal answers about an object, as JSON text. */
export const objectBody = (votes: Votes, attributes: object = {}, id = 'an-id'): string =>
  JSON.stringify({ data: { id, attributes: { last_analysis_stats: votes, ...attributes } } });

/** An answer of status 200. */
export const answered = (votes: Votes, attributes: object = {}): LookupAnswer => ({
  at: 1_000,
  status: 200,
  body: objectBody(votes, attributes),
});

/** VirusTotal's answer about what it does not know. */
export const NOT_FOUND_BODY = JSON.stringify({ error: { code: 'NotFoundError', message: 'not found' } });
