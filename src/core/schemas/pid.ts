/**
 * Reads a process id: hexadecimal with "0x" (Windows security log) or decimal (Sysmon, Defender, Linux). Null for
 * anything else, and for numbers too large to be exact.
 */
export function parsePid(text: string): number | null {
  const trimmed = text.trim();
  return /^0x[0-9a-f]{1,13}$/i.test(trimmed) || /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : null;
}
