/** The encodings in which a text could stand in a file: bytes of UTF-8 and UTF-16LE in hexadecimal, percent and base64. */
export function formsOf(secret: string): readonly string[] {
  const encodings = [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')];
  return encodings.flatMap((bytes) => {
    const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
    return [pairs.join(''), pairs.join(' '), pairs.map((pair) => `%${pair}`).join(''), ...base64Forms(bytes)];
  });
}

/** What base64 makes of bytes wherever they start in a group of three, without letters that depend on their neighbours. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return letters.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Too short to be told from chance in base64. */
const SHORTEST_ENCODED = 5;

/** The secrets that a text holds: as they are in any case, as JSON writes them, or encoded. */
export function secretsIn(text: string, secrets: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) => {
    const plain = [secret.toLowerCase(), JSON.stringify(secret.toLowerCase()).slice(1, -1)];
    const encoded = [secret, secret.toLowerCase(), secret.toUpperCase()]
      .filter(({ length }) => length >= SHORTEST_ENCODED)
      .flatMap(formsOf);
    return plain.some((form) => lower.includes(form)) || encoded.some((form) => text.includes(form));
  });
}
