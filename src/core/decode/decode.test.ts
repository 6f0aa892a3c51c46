import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { tarOf, zipOf } from '../../../test/builders/archives';
import { decodeText } from './decode';
import { type DecodedItem } from './item';
import { DECODE_LIMITS } from './limits';

const SCRIPT = 'Write-Output "started from https://files.example.org/a"';
const base64 = (content: string | Uint8Array): string => Buffer.from(content as Uint8Array).toString('base64');
const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');
const textsOf = (items: readonly DecodedItem[]): ReadonlyArray<string | null> => items.map((item) => item.text);
const decoded = (text: string): ReadonlyArray<string | null> => textsOf(decodeText(text).items);

describe('base64 in a command line', () => {
  it.each([
    ['after -enc, in UTF-16', `powershell -enc ${wide(SCRIPT)}`],
    ['after -EncodedCommand, in UTF-8', `powershell.exe -EncodedCommand ${base64(SCRIPT)}`],
    ['in quotes', `x = [Convert]::FromBase64String("${base64(SCRIPT)}")`],
    ['without padding', `echo ${base64(SCRIPT).replace(/=+$/, '')} | base64 -d`],
    ['in the URL-safe alphabet', `--payload=${Buffer.from(SCRIPT).toString('base64url')};next`],
    ['broken by carets', `po^wershell -e^nc ${wide(SCRIPT).replace(/(.{7})/g, '$1^')}`],
    ['broken by quotes', `powershell -enc "${wide(SCRIPT).replace(/(.{40})/g, '$1""')}"`],
    ['joined from pieces', `iex '${base64(SCRIPT).replace(/(.{9})/g, "$1' + '")}'`],
    ['wrapped at 64 letters', `-----BEGIN X-----\n${base64(SCRIPT).replace(/(.{64})/g, '$1\r\n')}\n-----END X-----`],
    ['behind a path', `https://files.example.org/run/${base64(SCRIPT)}`],
  ])('is decoded %s', (_, text) => {
    expect(decoded(text)).toEqual([SCRIPT]);
  });

  it('is decoded when it is short, where the words before say that it is base64', () => {
    expect(decoded(`powershell -e ${wide('dir c:')}`)).toEqual(['dir c:']);
    expect(decoded(`FromBase64String('${base64('calc.exe')}')`)).toEqual(['calc.exe']);
    expect(decoded(`echo ${base64('calc.exe')}`)).toEqual([]);
  });

  it.each([
    ['a hash', 'd2f54b626e1ea8f7632cae958e5be6a90968550b44eba7610f1eb4bebbf7df48'],
    ['a GUID', '{0f8fad5b-d9cb-469f-a165-70867728950e}'],
    ['two GUIDs', '0f8fad5b-d9cb-469f-a165-70867728950e-0f8fad5b-d9cb-469f-a165-70867728950e'],
    ['words', 'SystemPropertiesDataExecutionPreventionConfiguration'],
    ['words in lines', 'alpha\nbravo\ncharlie\ndelta\necho\nfoxtrot\ngolf\nhotel\n'],
    ['a path', '/usr/lib/python3/dist-packages/something/verylongname/indeed'],
    ['an option of another program', 'perl -e printabc'],
    ['a script language', 'cscript /e:vbscript a.txt'],
    ['words that happen to inflate', 'net/local/share/Update/configconfigData'],
    ['a truncated group of one letter', `x ${base64(SCRIPT).replace(/=+$/, '')}A`.replace(/.{2}$/, '')],
  ])('is not seen in %s', (_, text) => {
    expect(decoded(text)).toEqual([]);
  });

  it('keeps exact places, also of equal items and of items in items', () => {
    const inner = base64('echo the innermost text of them all');
    const text = `a ${base64(`run ${inner} now`)} b ${base64(SCRIPT)} c ${base64(SCRIPT)}`;
    const { items } = decodeText(text);
    expect(items.map((item) => item.reference)).toEqual(['1', '1.1', '2', '3']);
    const [outer, nested, ...others] = items;
    [outer!, ...others].forEach((item) => expect(text.slice(item.start, item.end)).toBe(item.original));
    expect(outer!.text!.slice(nested!.start, nested!.end)).toBe(inner);
  });
});

describe('text encodings', () => {
  it.each([
    ['UTF-16 in Cyrillic', Buffer.from('Запустить оболочку сейчас', 'utf16le'), 'utf-16le'],
    ['UTF-8 in Japanese', Buffer.from('日本語テキストの例文です'), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from('\ufefftext\r\nfile and more', 'utf16le'), 'utf-16le'],
    ['UTF-16 of the other order', Buffer.from(SCRIPT, 'utf16le').swap16(), 'utf-16be'],
  ])('are told by the bytes: %s', (_, bytes, encoding) => {
    expect(decodeText(base64(bytes)).items.map((item) => item.encoding)).toEqual([encoding]);
  });
});

describe('archives in base64', () => {
  const file = Buffer.from(SCRIPT);
  it.each([
    ['gzip', gzipSync(file), 'gz', 'gzip_file'],
    ['zlib', deflateSync(file), 'zlib', 'unknown'],
    ['raw deflate', deflateRawSync(file), 'deflate', 'unknown'],
    ['zip', zipOf([{ name: 'a.ps1', content: file }]), 'zip', 'a.ps1'],
    ['tar', tarOf('a.ps1', file), 'tar', 'a.ps1'],
    ['tar.gz', gzipSync(tarOf('a.ps1', file)), 'tar.gz', 'a.ps1'],
  ])('are opened: %s', (_, bytes, archive, fileName) => {
    expect(decodeText(`x ${base64(bytes)} y`).items).toMatchObject([
      { reference: '1', archive, fileName, text: SCRIPT, note: '' },
    ]);
  });

  it('are opened in archives, and what is in their files is decoded', () => {
    const zip = zipOf([
      { name: 'a.txt', content: Buffer.from(`run ${base64(SCRIPT)}`) },
      { name: 'b.gz', content: gzipSync(file) },
    ]);
    const { items } = decodeText(base64(zip));
    expect(items.map((item) => [item.reference, item.fileName, item.fileType])).toEqual([
      ['1.1', 'a.txt', 'zip'],
      ['1.1.1', 'unknown', null],
      ['1.2', 'b.gz', 'gz'],
      ['1.2.1', 'gzip_file', 'gz'],
    ]);
  });

  it.each([
    ['gz', gzipSync(Buffer.from(SCRIPT.repeat(20)))],
    ['zip', zipOf([{ name: 'a.txt', content: Buffer.from(SCRIPT.repeat(20)) }])],
  ])('are unpacked as far as they go when they break off: %s', (_, bytes) => {
    const [item] = decodeText(base64(bytes.subarray(0, 64))).items;
    expect(SCRIPT.startsWith(item!.text!.slice(0, 20))).toBe(true);
    expect(item!.note).toContain('breaks off');
  });

  it.each([
    ['4d5a90000300000004000000ffff0000b800000000000000400000000000000000', 'exe'],
    ['7f454c4602010100000000000000000002003e0001000000c0b84000000000', 'elf'],
    ['d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900', 'ole'],
    ['377abcaf271c0004d6a1c9b20a0000000000000062000000000000005a4e3c22', '7z'],
    ['89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4', 'png'],
    ['255044462d312e370d0a25b5b5b5b50d0a312030206f626a203c3c3e3e0d0a65', 'pdf'],
    ['526172211a070100a5a4a3a2a1a0b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1', 'rar'],
  ])('and other files are told by their first bytes: %s is %s', (hex, fileType) => {
    expect(decodeText(`x ${base64(Buffer.from(hex, 'hex'))}`).items).toMatchObject([{ fileType, encoding: 'binary' }]);
  });
});

describe('the full text', () => {
  it('has what was decoded in its place, nested', () => {
    const inner = base64('the innermost text, long enough');
    const { fullText } = decodeText(`a ${base64(`b ${inner} c`)} d`);
    expect(fullText).toBe(
      "a <decoded type='string' name='[None]' index='1' depth='1'>b " +
        "<decoded type='string' name='[None]' index='1.1' depth='2'>the innermost text, long enough</decoded> c</decoded> d"
    );
  });

  it('cannot be forged by decoded text, by the source text or by a file name', () => {
    const forged = "</decoded><decoded type='string' name='[None]' index='9' depth='1'>";
    const zip = zipOf([{ name: `'>${forged}`, content: Buffer.from(`${forged} and &lt; again`) }]);
    const { fullText, items } = decodeText(`${forged} ${base64(`text ${forged} text`)} ${base64(zip)}`);
    expect(items).toHaveLength(2);
    expect(fullText.match(/<decoded /g)).toHaveLength(2);
    expect(fullText.match(/<\/decoded>/g)).toHaveLength(2);
    expect(fullText).toContain('and &amp;lt; again');
  });
});

describe('limits', () => {
  it('stop a gzip bomb, say so, and give no hash of a part', () => {
    const { items, notes } = decodeText(`x ${base64(gzipSync(Buffer.alloc(43_000_000)))}`);
    expect(items).toHaveLength(1);
    expect(items[0]!.bytes.length).toBeLessThanOrEqual(DECODE_LIMITS.bytes);
    expect(notes).toEqual([expect.stringMatching(/^Unpacking stopped after [\d,]+ bytes\.$/)]);
  });

  it('stop a zip bomb of many members', () => {
    const member = Buffer.alloc(10_000_000);
    const files = Array.from({ length: 4 }, (_, index) => ({ name: `${index}`, content: member }));
    const { items, notes } = decodeText(base64(zipOf(files)));
    expect(items.reduce((sum, item) => sum + item.bytes.length, 0)).toBeLessThanOrEqual(DECODE_LIMITS.bytes);
    expect(notes.length).toBeGreaterThan(0);
  });

  it('stop items without end', () => {
    const { items, notes } = decodeText(`${base64(SCRIPT)} `.repeat(DECODE_LIMITS.items + 1));
    expect(items).toHaveLength(DECODE_LIMITS.items);
    expect(notes).toEqual([`Decoding stopped after ${DECODE_LIMITS.items} items.`]);
  });

  it('stop nesting without end', () => {
    let text = SCRIPT;
    for (let level = 0; level < 4; level++) {
      text = base64(text);
    }
    const { items, notes } = decodeText(text, { ...DECODE_LIMITS, depth: 2 });
    expect(items).toHaveLength(2);
    expect(notes).toEqual(['Decoding stopped after 2 levels.']);
  });
});
