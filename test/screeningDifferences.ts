/** Where screening differs from msticpy 3.0.2: our answer, and why. What is not listed is answered alike. */
export const SCREENING_DIFFERENCES: Readonly<Record<string, readonly [ours: string, because: string]>> = {
  'ipv4 224.0.0.1': ['IP address is not global', 'a multicast address names no host'],
  'url http://224.0.0.1/': ['Host part of URL is a private IP address', 'a multicast address names no host'],
  'ipv6 ::ffff:8.8.8.8': [
    'IP address is not global',
    'it is an IPv6 address, but an IPv4 one in disguise, known under its own name',
  ],
  'email bob@example.com': [
    'Observables of type email are not looked up',
    'msticpy lets it pass, and fails at the look-up',
  ],
};
