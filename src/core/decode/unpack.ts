import { isTar } from './fileType';
import { gunzip, inflate, type Inflated, unzlib } from './inflate';
import { type Budget } from './limits';
import { tarEntries } from './tar';
import { type ZipEntry, zipEntries } from './zip';

/** A file out of an archive. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is missing of it, in a sentence; "" when it is whole. */
  readonly note: string;
}

export interface Archive {
  /** zip, gz, tar, tar.gz, deflate, zlib. */
  readonly type: string;
  readonly members: readonly Member[];
}

/** What bytes unpack to, or why an archive stays closed. */
export type Unpacked = { readonly archive: Archive } | { readonly archive?: undefined; readonly note: string };

const NO_ARCHIVE: Unpacked = { note: '' };
const MOST_MEMBERS = 1_000;

/** Opens bytes of a type that can be opened; its members are charged to the budget. */
export function unpack(bytes: Uint8Array, type: string | null, budget: Budget): Unpacked {
  switch (type) {
    case 'zip':
      return unzip(bytes, budget);
    case 'gz': {
      const inflated = gunzip(bytes, budget.allowance(bytes.length));
      return inflated === undefined ? closed(type) : single(type, inflated.name || 'gzip_file', inflated, budget);
    }
    case 'zlib':
      return single(type, '', unzlib(bytes, budget.allowance(bytes.length)), budget);
    case 'deflate':
      return single(type, '', inflate(bytes, budget.allowance(bytes.length)), budget);
    case 'tar':
      return untar('tar', bytes, '', budget);
    case null:
    default:
      return NO_ARCHIVE;
  }
}

const closed = (type: string): Unpacked => ({ note: `The ${type} data cannot be unpacked.` });

function single(type: string, name: string, inflated: Inflated, budget: Budget): Unpacked {
  const { bytes } = inflated;
  budget.spendBytes(bytes.length);
  const note = noteOf(inflated, budget);
  if (bytes.length === 0) {
    return closed(type);
  }
  return isTar(bytes)
    ? untar(`tar.${type}`, bytes, note, budget)
    : { archive: { type, members: [{ name, bytes, note }] } };
}

function untar(type: string, bytes: Uint8Array, note: string, budget: Budget): Unpacked {
  const members = tarEntries(bytes, MOST_MEMBERS).map((entry) => ({ ...entry, note }));
  budget.spendBytes(members.reduce((sum, member) => sum + member.bytes.length, 0));
  return members.length === 0 ? { note: 'The tar archive holds no file.' } : { archive: { type, members } };
}

function unzip(bytes: Uint8Array, budget: Budget): Unpacked {
  const members: Member[] = [];
  let encrypted = 0;
  for (const entry of zipEntries(bytes, MOST_MEMBERS)) {
    if (entry.name.endsWith('/') && entry.packed.length === 0) {
      continue;
    }
    if (entry.encrypted) {
      encrypted++;
      continue;
    }
    if (!budget.affords(1)) {
      break;
    }
    const inflated = contentOf(entry, budget);
    if (inflated !== undefined) {
      budget.spendBytes(inflated.bytes.length);
      members.push({ name: entry.name, bytes: inflated.bytes, note: noteOf(inflated, budget) });
    }
  }
  if (encrypted > 0) {
    budget.say('Encrypted members of a zip archive were not opened.');
  }
  return members.length > 0
    ? { archive: { type: 'zip', members } }
    : encrypted > 0
      ? { note: 'The zip archive is encrypted.' }
      : closed('zip');
}

function contentOf({ method, packed }: ZipEntry, budget: Budget): Inflated | undefined {
  const most = budget.allowance(packed.length);
  if (method === 8) {
    return inflate(packed, most);
  }
  return method === 0 ? { bytes: packed.subarray(0, most), end: packed.length > most ? 'cut' : 'complete' } : undefined;
}

function noteOf({ bytes, end }: Inflated, budget: Budget): string {
  if (end === 'cut') {
    const sentence = `Unpacking stopped after ${bytes.length.toLocaleString('en-US')} bytes.`;
    budget.say(sentence);
    return sentence;
  }
  return end === 'broken' ? 'The packed data breaks off or makes no sense from some place on.' : '';
}
