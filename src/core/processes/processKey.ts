/** Identity of a process: host, pid and creation time; a pid alone is reused and never an id. */
export type ProcessKey = string & { readonly brand: 'ProcessKey' };

const MILLISECONDS = Array.from({ length: 1_000 }, (_, ms) => `${String(ms).padStart(3, '0')}Z`);

/**
 * Makes keys that read well and never repeat, as "ws-1/5504/2026-03-10T08:00:00.000Z"; a number tells apart what host,
 * pid and time do not. Logged processes must come in time order: only keys of the same instant can then be alike, so
 * the earlier ones need not be kept.
 */
export class ProcessKeys {
  private readonly unlogged = new Map<string, number>();
  private instant = NaN;
  private firstOfInstant = '';
  /** Keys of the instant; made with its second process, since most have one. */
  private sameInstant: Map<string, number> | undefined;
  private second = NaN;
  private secondText = '';
  private host = '';
  private hostText = '';

  make(host: string, pid: number | null, start: number | null): ProcessKey {
    const place = `${this.folded(host)}/${pid ?? 'no pid'}`;
    if (start === null) {
      return counted(this.unlogged, `${place}/unlogged`);
    }
    const instant = Math.floor(start);
    const base = `${place}/${this.isoTime(instant)}`;
    if (instant !== this.instant) {
      this.instant = instant;
      this.firstOfInstant = base;
      this.sameInstant = undefined;
      return base as ProcessKey;
    }
    this.sameInstant ??= new Map([[this.firstOfInstant, 1]]);
    return counted(this.sameInstant, base);
  }

  /** The host without case; neighbours in a log mostly share it. */
  private folded(host: string): string {
    if (host !== this.host) {
      this.host = host;
      this.hostText = host.toLowerCase();
    }
    return this.hostText;
  }

  /** ISO 8601; the text of the last second mostly serves again. */
  private isoTime(instant: number): string {
    const second = Math.floor(instant / 1_000);
    if (second !== this.second) {
      this.second = second;
      this.secondText = new Date(second * 1_000).toISOString().slice(0, -4);
    }
    return `${this.secondText}${MILLISECONDS[instant - second * 1_000]!}`;
  }
}

function counted(used: Map<string, number>, base: string): ProcessKey {
  const count = (used.get(base) ?? 0) + 1;
  used.set(base, count);
  return (count === 1 ? base : `${base}#${count}`) as ProcessKey;
}
