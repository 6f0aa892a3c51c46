import { encodeBase64 } from '../decode/base64';

/** The parts of VirusTotal that are asked, as its addresses name them. */
export const COLLECTIONS = ['files', 'urls', 'domains', 'ip_addresses'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** What else VirusTotal tells of a domain or an address, each for a request of its own. */
export const RELATIONS = ['resolutions', 'urls'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One object of VirusTotal. */
export interface Lookup {
  readonly collection: Collection;
  /** In the form in which it stands in an address. */
  readonly id: string;
}

/** Characters of a URL that may be asked about; VirusTotal's name for it is a third longer, and addresses have limits. */
export const LONGEST_URL = 2_000;

const COLLECTION_OF_TYPE: Readonly<Record<string, Collection>> = {
  md5: 'files',
  sha1: 'files',
  sha256: 'files',
  url: 'urls',
  dns: 'domains',
  ipv4: 'ip_addresses',
  ipv6: 'ip_addresses',
};

/** What to ask VirusTotal for; undefined for a type that it does not know. */
export function lookupOf(type: string, value: string): Lookup | undefined {
  const collection = Object.hasOwn(COLLECTION_OF_TYPE, type) ? COLLECTION_OF_TYPE[type] : undefined;
  return collection && { collection, id: collection === 'urls' ? urlId(value) : encodeURIComponent(value) };
}

/** The address of an object, or of what is related to it, below VirusTotal's `/api/v3/`. */
export const pathOf = ({ collection, id }: Lookup, relation?: Relation): string =>
  `${collection}/${id}${relation === undefined ? '' : `/${relation}`}`;

/** The relations of an object that are asked for. */
export const relationsOf = ({ collection }: Lookup): readonly Relation[] =>
  collection === 'domains' || collection === 'ip_addresses' ? RELATIONS : [];

/** VirusTotal's name of a URL: its UTF-8 as base64 for addresses, without padding. */
function urlId(url: string): string {
  return encodeBase64(new TextEncoder().encode(url)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
