/** How far decoding goes before it stops and says so. Command lines are written by attackers. */
export interface DecodeLimits {
  /** Levels of encoding inside encoding. */
  readonly depth: number;
  /** Decoded items of one text. */
  readonly items: number;
  /** Decoded and unpacked bytes of one text, all levels together. */
  readonly bytes: number;
  /** Unpacked bytes of one member of an archive for each packed byte; what unpacks to little is not held to it. */
  readonly ratio: number;
  /** Characters of the whole text with what was decoded in its place. */
  readonly fullText: number;
}

export const DECODE_LIMITS: DecodeLimits = {
  depth: 20,
  items: 200,
  bytes: 1_000_000,
  ratio: 200,
  fullText: 500_000,
};

/** Unpacked size up to which the ratio does not matter: an archive of blank pages shrinks a lot. */
const HARMLESS_BYTES = 256 * 1024;

/** What is left of the limits while one text is decoded. */
export class Budget {
  private bytes: number;
  private items: number;
  private guesses: number;
  private readonly said = new Set<string>();

  constructor(readonly limits: DecodeLimits) {
    this.bytes = limits.bytes;
    this.items = limits.items;
    this.guesses = limits.items;
  }

  /** Most bytes that so many packed bytes may become. */
  allowance(packed: number): number {
    return Math.min(this.bytes, Math.max(HARMLESS_BYTES, packed * this.limits.ratio));
  }

  spendBytes(count: number): void {
    this.bytes -= count;
  }

  /** Whether decoded text of this length may still be searched and its items kept. */
  affords(count: number): boolean {
    if (count > this.bytes) {
      this.say(`Decoding stopped after ${this.limits.bytes.toLocaleString('en-US')} bytes.`);
      return false;
    }
    return true;
  }

  /** Counts one more item; false when there are enough. */
  takeItem(): boolean {
    if (this.items === 0) {
      this.say(`Decoding stopped after ${this.limits.items} items.`);
      return false;
    }
    this.items--;
    return true;
  }

  /** Counts one more attempt to inflate what carries no sign of deflate; false when there were enough. */
  takeGuess(): boolean {
    return this.guesses-- > 0;
  }

  /** Remembers a sentence about what was left out. */
  say(sentence: string): void {
    this.said.add(sentence);
  }

  get notes(): readonly string[] {
    return [...this.said];
  }
}
