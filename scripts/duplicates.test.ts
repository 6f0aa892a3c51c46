import { duplicatesIn } from './duplicates';

const passage = (name: string, lines: number): string =>
  [
    `export function ${name}(rows: readonly number[]): number {`,
    ...Array.from(
      { length: lines - 2 },
      (_, index) => `  rows = rows.filter((row) => row !== ${index} && row % ${index + 2} !== 1);`
    ),
    '}',
  ].join('\n');

const compare = (one: string, other: string) =>
  duplicatesIn(
    new Map([
      ['a.ts', one],
      ['b.tsx', other],
    ])
  );

describe('the check of copies notices', () => {
  it('a passage of twelve lines in two files, whatever their layout and comments', async () => {
    const copied = passage('sum', 14).replace(/^ {2}/gm, '    // why\n      ');
    expect(await compare(`const x = 1;\n\n${passage('sum', 14)}\n`, `${copied}\n`)).toEqual([
      expect.stringMatching(/^b\.tsx lines \d+ to \d+ stand also in a\.ts lines \d+ to \d+\.$/),
    ]);
  });

  it('a passage that stands twice in one file', async () => {
    expect(
      await duplicatesIn(new Map([['a.ts', `${passage('sum', 14)}\nconst x = 1;\n${passage('sum', 14)}\n`]]))
    ).toHaveLength(1);
  });

  it('no shorter one', async () => {
    expect(await compare(passage('sum', 8), passage('sum', 8))).toEqual([]);
  });

  it('no imports', async () => {
    const imports = Array.from({ length: 30 }, (_, index) => `import { a${index},\n  b } from './a${index}';`).join(
      '\n'
    );
    expect(await compare(imports, imports)).toEqual([]);
  });
});
