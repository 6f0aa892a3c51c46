import fc from 'fast-check';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { tarOf, zipOf } from '../../../test/builders/archives';
import { decodeBase64, encodeBase64 } from './base64';
import { decodeText } from './decode';
import { decodeRows } from './decodedRows';
import { digestsOf } from './digests';
import { createHash } from 'node:crypto';

/** One way of wrapping text up. */
const wrappings: ReadonlyArray<(text: string) => string> = [
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => Buffer.from(text, 'utf16le').toString('base64'),
  (text) => gzipSync(text).toString('base64'),
  (text) => deflateSync(text).toString('base64'),
  (text) => deflateRawSync(text).toString('base64'),
  (text) => zipOf([{ name: 'a.txt', content: Buffer.from(text) }]).toString('base64'),
  (text) => gzipSync(tarOf('a.txt', Buffer.from(text))).toString('base64'),
];

const sentence = fc
  .array(
    fc.constantFrom('start', 'the', 'service', 'at', 'noon;', 'échouer', '"quoted"', '<b>', '$x', 'привет', '42'),
    {
      minLength: 12,
      maxLength: 40,
    }
  )
  .map((words) => words.join(' '));

describe('decoding', () => {
  it('undoes any nesting of encodings and archives', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.constantFrom(...wrappings), { minLength: 1, maxLength: 4 }), (text, ways) => {
        const wrapped = ways.reduce((inner, wrap) => wrap(inner), text);
        const { items } = decodeText(`run ${wrapped} now`);
        expect(items[items.length - 1]?.text).toBe(text);
      })
    );
  });

  it('never throws, and cuts places right, on any text', () => {
    const pieces = fc.constantFrom(
      'A',
      'H4sI',
      'UEsDBBQA',
      'TVqQAAMA',
      '=',
      '^',
      '"',
      "'+'",
      '\n',
      '-enc ',
      ' ',
      '---',
      '/',
      '_',
      'é',
      '\u0000'
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(pieces, { maxLength: 200 }).map((all) => all.join(''))
        ),
        (text) => {
          decodeRows([text]).rows.forEach((row) => {
            if (!row.reference.includes('.')) {
              expect(text.slice(row.start, row.end)).toBe(row.original_string);
            }
          });
        }
      )
    );
  });

  it('never throws on any bytes, with the signs of archives before them', () => {
    const sign = fc.constantFrom('', '1f8b0800', '504b0304', '504b0506', '789c', '4d5a', 'fffe', '1f8b081f');
    fc.assert(
      fc.property(sign, fc.uint8Array({ maxLength: 300 }), (hex, bytes) => {
        const all = Buffer.concat([Buffer.from(hex, 'hex'), bytes]);
        expect(() => decodeRows([`FromBase64String("${all.toString('base64')}")`])).not.toThrow();
      })
    );
  });
});

describe('base64', () => {
  it('is read and written as Node reads and writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const written = Buffer.from(bytes).toString('base64');
        expect(encodeBase64(bytes)).toBe(written);
        expect(decodeBase64(written.replace(/=/g, ''))).toEqual(bytes);
      })
    );
  });
});

describe('hashes', () => {
  it("are Node's", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
        expect(digestsOf(bytes)).toEqual({ md5: hash('md5'), sha1: hash('sha1'), sha256: hash('sha256') });
      })
    );
  });
});
