/** Identity of a process: host, pid and creation time; a pid alone is reused and never an id. */
export type ProcessKey = string & { readonly brand: 'ProcessKey' };

/**
 * Makes keys that read well and never repeat, as "ws-1/5504/2026-03-10T08:00:00.000Z"; a number tells apart what host,
 * pid and time do not.
 */
export class ProcessKeys {
  private readonly used = new Map<string, number>();
  private second = NaN;
  private secondText = '';

  make(host: string, pid: number | null, start: number | null): ProcessKey {
    const time = start === null ? 'unlogged' : this.isoTime(start);
    const base = `${host.toLowerCase()}/${pid ?? 'no pid'}/${time}`;
    const count = (this.used.get(base) ?? 0) + 1;
    this.used.set(base, count);
    return (count === 1 ? base : `${base}#${count}`) as ProcessKey;
  }

  /** ISO 8601; processes come in time order, so the text of the last second mostly serves again. */
  private isoTime(time: number): string {
    const second = Math.floor(time / 1_000);
    if (second !== this.second) {
      this.second = second;
      this.secondText = new Date(second * 1_000).toISOString().slice(0, -4);
    }
    return `${this.secondText}${String(1_000 + (Math.floor(time) - second * 1_000)).slice(1)}Z`;
  }
}
