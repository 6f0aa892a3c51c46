/** First bytes by which files are known, in hexadecimal; only signs too long to appear by chance. */
const SIGNS: ReadonlyArray<readonly [type: string, hex: string]> = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['gz', '1f8b08'],
  ['7z', '377abcaf271c'],
  ['rar', '526172211a07'],
  ['bz2', '425a6831'],
  ['bz2', '425a6839'],
  ['xz', 'fd377a585a00'],
  ['cab', '4d534346'],
  ['wim', '4d5357494d000000'],
  ['pdf', '255044462d'],
  ['elf', '7f454c46'],
  ['png', '89504e470d0a1a0a'],
  ['jpg', 'ffd8ffe0'],
  ['jpg', 'ffd8ffe1'],
  ['gif', '474946383961'],
  ['gif', '474946383761'],
  ['lnk', '4c00000001140200'],
  ['class', 'cafebabe0000'],
  ['sqlite', '53514c69746520666f726d6174203300'],
];
const OLE = 'd0cf11e0a1b11ae1';
/** The class of Windows Installer packages, as it stands in their root entry. */
const INSTALLER_CLASS = [0x84, 0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

const PE_OFFSET = 0x3c;
const MOST_PE_OFFSET = 0x1000;
const TAR_BLOCK = 512;

/** The type of a file by its first bytes (zip, gz, exe, pdf, ole, tar ...); null when it is none that is known. */
export function fileTypeOf(bytes: Uint8Array): string | null {
  const start = hexOf(bytes.subarray(0, 16));
  const sign = SIGNS.find(([, hex]) => start.startsWith(hex));
  if (sign !== undefined) {
    return sign[0];
  }
  if (start.startsWith(OLE)) {
    return holds(bytes, INSTALLER_CLASS) ? 'msi' : 'ole';
  }
  return isExecutable(bytes, start) ? 'exe' : isTar(bytes) ? 'tar' : null;
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const holds = (bytes: Uint8Array, part: readonly number[]): boolean => {
  for (let at = bytes.indexOf(part[0]!); at >= 0; at = bytes.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) {
      return true;
    }
  }
  return false;
};

/** "MZ" alone is two letters; the place where its new header should start must make sense, as far as it is there. */
function isExecutable(bytes: Uint8Array, start: string): boolean {
  if (!start.startsWith('4d5a')) {
    return false;
  }
  if (bytes.length < PE_OFFSET + 4) {
    return /^4d5a(90|50|80|78)00/.test(start);
  }
  const offset = new DataView(bytes.buffer, bytes.byteOffset).getUint32(PE_OFFSET, true);
  const header = bytes.subarray(offset, offset + 2);
  return offset >= 4 && offset <= MOST_PE_OFFSET && (header.length < 2 || (header[0] === 0x50 && header[1] === 0x45));
}

/** Tars of old have no sign, but every one has the sum of its header's bytes in it. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < TAR_BLOCK || bytes[0] === 0) {
    return false;
  }
  const header = bytes.subarray(0, TAR_BLOCK);
  const told = parseInt(String.fromCharCode(...header.subarray(148, 156)), 8);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return told === sum;
}
