import { defineFrame, optional, required } from './contract';
import { processPlace } from './processPlace';

/** Indicators found in texts, by row and place. */
export const indicatorsFrame = defineFrame('indicators', 1, {
  /** As it is shown: nothing makes a link of it. */
  defanged: required('string', { displayName: 'Indicator' }),
  /** ipv4, ipv6, dns, url, email, md5, sha1, sha256, windows_path, unc_path, linux_path or registry_key. */
  type: required('string', { displayName: 'Type' }),
  /** Refanged: as it is looked up. */
  value: required('string', { displayName: 'Indicator, not defanged' }),
  /** As written; the source text from `start` to `end`. */
  raw: required('string', { displayName: 'As written' }),
  /** 0-based row of the source text. */
  row: required('number', { decimals: 0 }),
  start: required('number', { decimals: 0 }),
  end: required('number', { decimals: 0 }),
  /** Place in the nesting of the decoded text that start and end count in; empty for the source text itself. */
  decodedFrom: required('string', { displayName: 'Decoded item' }),
});

/** Each indicator of some command lines once, with where it was seen; row and places are those of the first. */
export const seenIndicatorsFrame = defineFrame('seenIndicators', 1, {
  /** As it is shown: nothing makes a link of it. */
  defanged: required('string', { displayName: 'Indicator' }),
  type: required('string', { displayName: 'Type' }),
  /** Processes that name it. */
  count: required('number', { displayName: 'Processes', decimals: 0 }),
  /** command line, decoded or both. */
  origin: required('string', { displayName: 'Written in' }),
  /** When the first process that names it started, and the last. */
  time: optional('time', { displayName: 'First seen' }),
  lastSeen: optional('time', { displayName: 'Last seen' }),
  processes: required('string', { displayName: 'Seen in' }),
  ...processPlace,
  /** Refanged: as it is looked up. */
  value: required('string', { displayName: 'Indicator, not defanged' }),
  raw: required('string', { displayName: 'As written' }),
  /** 0-based row of the query's answer. */
  row: required('number', { decimals: 0 }),
  start: required('number', { decimals: 0 }),
  end: required('number', { decimals: 0 }),
  /** Place in the nesting of the decoded text that start and end count in; empty for the command line itself. */
  decodedFrom: required('string', { displayName: 'Decoded item' }),
});
