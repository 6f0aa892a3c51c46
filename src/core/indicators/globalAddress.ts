/** IPv4 networks whose addresses name nobody on the internet: private, loopback, link-local, documentation, multicast ... */
const IPV4_NETWORKS: ReadonlyArray<readonly [address: string, bits: number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6, only 2000::/3 is in use; in it, these are set apart: protocol assignments and documentation. */
const IPV6_IN_USE = 0x2000;
const IPV6_IN_USE_MASK = 0xe000;
const IPV6_SET_APART: ReadonlyArray<readonly [first: number, second: number, secondMask: number]> = [
  [0x2001, 0x0000, 0xfe00],
  [0x2001, 0x0db8, 0xffff],
  [0x3fff, 0x0000, 0xf000],
];

const number32 = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);

/** Whether the four numbers of an IPv4 address name one host on the internet. */
export function isGlobalIpv4(parts: readonly number[]): boolean {
  const address = number32(parts);
  return !IPV4_NETWORKS.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(number32(network.split('.').map(Number)) / size);
  });
}

/** Whether the eight groups of an IPv6 address name one host on the internet; IPv4 addresses in disguise do not. */
export function isGlobalIpv6([first = 0, second = 0]: readonly number[]): boolean {
  return (
    (first & IPV6_IN_USE_MASK) === IPV6_IN_USE &&
    !IPV6_SET_APART.some(([one, two, mask]) => first === one && (second & mask) === two)
  );
}
