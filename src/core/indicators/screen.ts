import { isDomain } from './domain';
import { isGlobalIpv4, isGlobalIpv6 } from './globalAddress';
import { parseIpv4 } from './ipv4';
import { parseIpv6 } from './ipv6';
import { refang } from './refang';
import { findUrls } from './url';

/** Whether an observable is worth a question to a reputation service, and why not; "ok" if it is. */
export interface Screening {
  readonly ok: boolean;
  readonly status: string;
}

/** Hashes of files look random; ones with less information per character are placeholders. Bits. */
const LOWEST_ENTROPY = 3;
const HASH_LENGTHS: Readonly<Record<string, readonly number[]>> = {
  md5: [32],
  sha1: [40],
  sha256: [64],
  file: [32, 40, 64],
};

const OK: Screening = { ok: true, status: 'ok' };
const no = (status: string): Screening => ({ ok: false, status });

/**
 * Decides whether an observable may be asked about: public addresses and domains, URLs on such hosts, and hashes that
 * are no placeholders. Private names and addresses stay inside. Types are ours, or msticpy's (md5_hash, hostname ...).
 */
export function screen(observable: string, type: string): Screening {
  const value = refang(observable.trim());
  switch (type) {
    case 'ipv4':
      return screenIpv4(value);
    case 'ipv6':
      return screenIpv6(value);
    case 'dns':
    case 'hostname':
      return isDomain(value) ? OK : mismatch(type);
    case 'url':
      return screenUrl(value);
    default:
      return screenHash(value, type);
  }
}

const mismatch = (type: string): Screening => no(`Observable does not match expected pattern for ${type}`);
const NOT_GLOBAL = no('IP address is not global');

function screenIpv4(value: string): Screening {
  const address = parseIpv4(value);
  return address === undefined ? no('IP address is invalid format') : isGlobalIpv4(address) ? OK : NOT_GLOBAL;
}

function screenIpv6(value: string): Screening {
  const address = parseIpv6(value);
  return address === undefined ? mismatch('ipv6') : isGlobalIpv6(address) ? OK : NOT_GLOBAL;
}

function screenUrl(value: string): Screening {
  const [url] = findUrls(value);
  if (url === undefined || url.start !== 0 || url.end !== value.length) {
    return mismatch('url');
  }
  if (/^file:/i.test(value)) {
    return no('file URL scheme is not supported');
  }
  const host = value.slice(url.host.start, url.host.end);
  const port = /^\]?:(\d+)/.exec(value.slice(url.host.end))?.[1];
  if (Number(port ?? 0) > 65_535) {
    return no(`Could not obtain scheme or host from ${value}`);
  }
  const [v4, v6] = [parseIpv4(host), parseIpv6(host)];
  if (v4 !== undefined || v6 !== undefined) {
    const global = v4 !== undefined ? isGlobalIpv4(v4) : isGlobalIpv6(v6!);
    return global ? OK : no('Host part of URL is a private IP address');
  }
  return !host.includes('.')
    ? no('Host is unqualified domain name')
    : isDomain(host)
      ? OK
      : no('Host part of URL is not a public domain name');
}

function screenHash(value: string, type: string): Screening {
  const lengths = HASH_LENGTHS[type.replace(/_hash$/, '')];
  if (lengths === undefined) {
    return no(`Observables of type ${type} are not looked up`);
  }
  if (!lengths.includes(value.length) || !/^[0-9a-f]*$/i.test(value)) {
    return mismatch(type);
  }
  return entropy(value.toLowerCase()) < LOWEST_ENTROPY ? no('String has too low an entropy to be a hash') : OK;
}

/** Shannon's information per character, in bits. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  [...text].forEach((letter) => counts.set(letter, (counts.get(letter) ?? 0) + 1));
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
