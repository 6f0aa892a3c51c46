import fc from 'fast-check';
import { added, defineFrame, frameSummary, optional, required } from './contract';

const frame = defineFrame('sample', 2, {
  at: optional('time'),
  name: required('string'),
  count: required('number'),
  sure: optional('boolean'),
});
const rows = fc.array(
  fc.record({
    at: fc.option(fc.integer()),
    name: fc.string({ unit: 'binary' }),
    count: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    sure: fc.option(fc.boolean()),
  })
);

describe('a frame contract', () => {
  it('reads back the rows that it wrote, also after the JSON of a snapshot', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const read = frame.read(JSON.parse(JSON.stringify(frame.write(given))) as ReturnType<typeof frame.write>);
        expect(read.ok).toBe(true);
        if (read.ok) {
          const { length, columns } = read.value;
          const back = Array.from({ length }, (_, index) => ({
            at: columns.at[index],
            name: columns.name[index],
            count: columns.count[index],
            sure: columns.sure[index],
          }));
          expect(back).toEqual(JSON.parse(JSON.stringify(given)));
        }
      })
    );
  });

  it('names every problem of a frame at once', () => {
    const read = frame.read({
      meta: { custom: { contract: 'sample', version: 3 } },
      fields: [
        { name: 'name', type: 'number', values: [1], config: {} },
        { name: 'count', type: 'number', values: [1, NaN], config: {} },
        { name: 'sure', type: 'boolean', values: [null, 'yes'], config: {} },
      ],
    } as never);
    expect(read).toEqual({
      ok: false,
      error: [
        { kind: 'newer-version', supported: 2, found: 3 },
        { kind: 'missing-field', field: 'at' },
        { kind: 'wrong-type', field: 'name', expected: 'string', actual: 'number' },
        { kind: 'wrong-value', field: 'count', row: 1, expected: 'number' },
        { kind: 'wrong-value', field: 'sure', row: 1, expected: 'boolean' },
      ],
    });
  });

  it('names columns that are shorter than the longest, whichever comes first', () => {
    const ragged = (lengths: Readonly<Record<string, number>>) =>
      frame.read({
        fields: frame.write([{ at: 1, name: 'a', count: 2, sure: true }]).fields.map((field) => ({
          ...field,
          values: new Array<unknown>(lengths[field.name]!).fill(field.values?.[0]),
        })),
      });
    const short = (field: string, length: number) => ({ kind: 'short-field', field, length, expected: 3 });
    expect(ragged({ at: 3, name: 3, count: 1, sure: 3 })).toEqual({ ok: false, error: [short('count', 1)] });
    expect(ragged({ at: 0, name: 3, count: 3, sure: 2 })).toEqual({
      ok: false,
      error: [short('at', 0), short('sure', 2)],
    });
    expect(ragged({ at: 3, name: 3, count: 3, sure: 3 })).toMatchObject({ ok: true, value: { length: 3 } });
  });

  it('judges frames of other origin by their columns alone, whatever their order', () => {
    const { fields } = frame.write([{ at: 1, name: 'a', count: 2, sure: true }]);
    const foreign = { meta: { custom: { contract: 'other', version: 99 } }, fields: [...fields].reverse() };
    expect(frame.read(foreign)).toMatchObject({ ok: true, value: { length: 1 } });
  });

  it('reads a frame that was written before a column was added', () => {
    const later = defineFrame('sample', 2, { ...frame.schema, note: added('string') });
    const read = later.read(frame.write([{ at: 1, name: 'a', count: 2, sure: true }]));
    expect(read).toMatchObject({ ok: true, value: { length: 1, columns: { note: [null] } } });
    expect(later.read({ fields: [{ name: 'note', type: 'number', values: [1], config: {} }] } as never)).toMatchObject({
      ok: false,
    });
  });

  it.each([
    ['a Date', { at: new Date(0), name: 'a', count: 1, sure: null }],
    ['a BigInt', { at: null, name: 'a', count: 1n, sure: null }],
    ['a null where none may be', { at: null, name: null, count: 1, sure: null }],
  ])('refuses to write %s', (_, row) => {
    expect(() => frame.write([row as never])).toThrow(/^Frame sample, row 0: (at|count|name) must be a/);
  });

  it('carries a summary and notices', () => {
    const written = frame.write([], {
      summary: 'Nothing.',
      notices: [{ severity: 'info', text: 'hello' }],
      refId: 'A',
    });
    expect(frameSummary(written)).toBe('Nothing.');
    expect(written).toMatchObject({ refId: 'A', name: 'sample', meta: { notices: [{ text: 'hello' }] } });
    expect(written.fields).toHaveLength(4);
  });
});
