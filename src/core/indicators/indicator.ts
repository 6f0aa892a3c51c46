/** Kinds of indicators, in the order in which they are listed at one place. */
export const INDICATOR_TYPES = [
  'url',
  'email',
  'dns',
  'ipv4',
  'ipv6',
  'md5',
  'sha1',
  'sha256',
  'windows_path',
  'unc_path',
  'registry_key',
  'linux_path',
] as const;

export type IndicatorType = (typeof INDICATOR_TYPES)[number];

export interface Indicator {
  readonly type: IndicatorType;
  /** Refanged: as it is looked up. */
  readonly value: string;
  /** As written; the text from `start` to `end`. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text, its end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
