/** One record of Linux's audit log. Several records with the same event tell of one event. */
export interface AuditdRecord {
  readonly type: string;
  /** Time and serial number, as the record writes them. */
  readonly event: string;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly serial: number;
  /** Values by name, quotes included. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads a line as auditd writes it; undefined for anything else. */
export function readAuditdRecord(line: string): AuditdRecord | undefined {
  const head = /^(?:node=\S+ )?type=(\w+) msg=audit\(((\d{1,11})\.(\d{3}):(\d{1,15}))\):/.exec(line);
  if (head === null) {
    return undefined;
  }
  const [all, type, event, seconds, ms, serial] = head;
  const fields = new Map<string, string>();
  for (const [, name, value] of line.slice(all.length).matchAll(/([A-Za-z0-9_-]+(?:\[\d+\])?)=("[^"]*"|[^\s\x1d]*)/g)) {
    fields.set(name!, value!);
  }
  return { type: type!, event: event!, time: Number(seconds) * 1_000 + Number(ms), serial: Number(serial), fields };
}

/** A text that a program chose: in quotes, or in hexadecimal where it holds blanks, quotes or signs beyond ASCII. */
export function auditdText(value: string | undefined): string {
  if (value === undefined || value === '(null)') {
    return '';
  }
  if (value.startsWith('"')) {
    return value.slice(1, -1);
  }
  const isHex = value.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(value);
  return isHex
    ? new TextDecoder().decode(Uint8Array.from(value.match(/../g) ?? [], (byte) => parseInt(byte, 16)))
    : value;
}
