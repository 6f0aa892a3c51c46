import { defineFrame, optional, required } from './contract';

/** Observables with what VirusTotal says of them, the worst first. */
export const reputationFrame = defineFrame('reputation', 1, {
  /** Defanged. */
  observable: required('string', { displayName: 'Observable' }),
  type: required('string', { displayName: 'Type' }),
  /** malicious, suspicious, harmless, undetected, not found, waiting, failed, not asked or not sent. */
  status: required('string', { displayName: 'Verdict' }),
  /** The verdict in a sentence. */
  reason: required('string', { displayName: 'In words' }),
  /** Engines that call it malicious or suspicious, of those that say anything. */
  positives: optional('number', { displayName: 'Detections', decimals: 0 }),
  engines: optional('number', { displayName: 'Engines', decimals: 0 }),
  malicious: optional('number', { displayName: 'Malicious', decimals: 0 }),
  suspicious: optional('number', { displayName: 'Suspicious', decimals: 0 }),
  harmless: optional('number', { displayName: 'Harmless', decimals: 0 }),
  undetected: optional('number', { displayName: 'Undetected', decimals: 0 }),
  /** When VirusTotal answered: the age of the verdict. */
  lookedUp: optional('time', { displayName: 'Looked up', unit: 'dateTimeFromNow' }),
  lastAnalysis: optional('time', { displayName: 'Last analysis' }),
  firstSubmission: optional('time', { displayName: 'First submission' }),
  /** The votes of VirusTotal's users: below 0 is bad. */
  reputation: optional('number', { displayName: 'Reputation', decimals: 0 }),
  name: required('string', { displayName: 'Name' }),
  category: required('string', { displayName: 'Category' }),
  threat: required('string', { displayName: 'Threat' }),
  tags: required('string', { displayName: 'Tags' }),
  resolvedDomains: required('string', { displayName: 'Resolved domains' }),
  resolvedIps: required('string', { displayName: 'Resolved addresses' }),
  detectedUrls: required('string', { displayName: 'Detected URLs' }),
  /** Why resolutions or URLs are missing. */
  relationsNote: required('string', { displayName: 'Not told' }),
  md5: required('string', { displayName: 'MD5' }),
  sha1: required('string', { displayName: 'SHA-1' }),
  sha256: required('string', { displayName: 'SHA-256' }),
  /** VirusTotal's page about it. */
  permalink: optional('string', {
    displayName: 'Page at VirusTotal',
    links: [{ title: 'Open at VirusTotal', url: '${__value.raw}', targetBlank: true }],
  }),
  resource: required('string', { displayName: 'Resource' }),
  /** HTTP status of the answer. */
  responseCode: optional('number', { displayName: 'Response code', decimals: 0 }),
  /** The answer as JSON text; of a long one the bulkiest attributes are left out, and named in it. */
  rawResponse: optional('string', { displayName: 'Raw response' }),
  /** As it is looked up. */
  value: required('string', { displayName: 'Observable, not defanged' }),
  /** 0-based place of the first text that named it. */
  sourceIndex: required('number', { decimals: 0 }),
  /** How many times it was named. */
  seen: required('number', { displayName: 'Seen', decimals: 0 }),
});
