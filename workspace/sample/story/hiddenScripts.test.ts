import { gunzipSync } from 'node:zlib';
import { sampleCase } from '../sampleCase';
import { adminScript, firstStage, secondStage, secondStageArchive } from './hiddenScripts';

const commandLines = sampleCase().tables.flatMap(({ rows }) => rows.map(({ CommandLine = '' }) => CommandLine));

/** What the command lines hide: the text of each long run of Base64 in them. */
function hidden(decode: (bytes: Buffer) => string): ReadonlySet<string> {
  const texts = commandLines.flatMap((line) => line.match(/[A-Za-z0-9+/]{60,}={0,2}/g) ?? []);
  return new Set(texts.map((text) => decode(Buffer.from(text, 'base64'))));
}

describe('the hidden scripts', () => {
  it('are found in command lines, as UTF-16 in Base64', () => {
    const found = hidden((bytes) => bytes.toString('utf16le'));
    expect([...found]).toEqual(expect.arrayContaining([firstStage, adminScript]));
  });

  it('are found in a command line, compressed', () => {
    const found = hidden((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes).toString('utf8') : ''));
    expect([...found]).toContain(secondStage);
    expect(commandLines.some((line) => line.includes(secondStageArchive))).toBe(true);
  });

  it.each<[indicator: string, pattern: RegExp]>([
    ['an address', /198\.51\.100\.23/],
    ['a URL', /https:\/\/collect\.example\.org\/in\?id=7f3a/],
    ['a network path', /\\\\FIN-SRV-02\\Ledger\$\\2026\\q1\.xlsx/],
    ['a key of the registry', /HKEY_LOCAL_MACHINE\\SOFTWARE\\/],
    ['a mail address', /ledger@collect\.example\.org/],
    ['a SHA-256', /\b[0-9a-f]{64}\b/],
    ['an MD5', /\b[0-9a-f]{32}\b/],
  ])('name %s', (_, pattern) => {
    expect(secondStage).toMatch(pattern);
  });

  it('name only domains that are reserved for examples', () => {
    const names = `${firstStage}\n${secondStage}`.match(/(?<=:\/\/|@)[a-z0-9.-]+/g) ?? [];
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !/(^|\.)example\.(com|net|org)$/.test(name))).toEqual([]);
  });
});
