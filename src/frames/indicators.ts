import { defineFrame, required } from './contract';

/** Indicators found in texts, by row and place. */
export const indicatorsFrame = defineFrame('indicators', 1, {
  /** 0-based row of the source text. */
  row: required('number'),
  /** ipv4, ipv6, dns, url, email, md5, sha1, sha256, windows_path, unc_path, linux_path or registry_key. */
  type: required('string', { displayName: 'Type' }),
  /** Refanged: as it is looked up. */
  value: required('string', { displayName: 'Indicator' }),
  /** As written; the source text from `start` to `end`. */
  raw: required('string', { displayName: 'As written' }),
  start: required('number'),
  end: required('number'),
});
