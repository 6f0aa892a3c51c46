import { sameHost } from '../processes/source';
import { type LogonEvent } from './activity';

/** Who logged on, as Windows shows it: `DOMAIN\name`, or the name alone; "" where the log names nobody. */
export function accountOf({ accountDomain, accountName }: LogonEvent): string {
  return accountDomain === '' || accountName === '' ? accountName : `${accountDomain}\\${accountName}`;
}

/**
 * Where a logon came from: address and name as logged, "10.0.0.9 (WS-7)", or whichever there is; "" where neither was
 * logged.
 */
export function sourceOf({ sourceAddress, sourceHost }: LogonEvent): string {
  return sourceAddress === '' || sourceHost === '' ? sourceAddress || sourceHost : `${sourceAddress} (${sourceHost})`;
}

/** Whether a logon came from the host itself, as its own name or a loopback address tells. */
export function isFromItself({ host, sourceAddress, sourceHost }: LogonEvent): boolean {
  return sourceAddress === ''
    ? sourceHost !== '' && sameHost(sourceHost, host)
    : sourceAddress === '::1' || /^(::ffff:)?127\./i.test(sourceAddress);
}
