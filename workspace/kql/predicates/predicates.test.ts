import { openEngine, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe('predicates', () => {
  it('gives the same answers over a column as over a constant', async () => {
    const rows = await engine.rows(`
      datatable(text:string, sought:string)["cmd.exe /c", "CMD", "xcmd.exe", "cmd", "a.b", "."]
      | project text has sought, text contains sought, text startswith sought, text matches regex sought`);
    expect(rows).toEqual([
      [true, true, true, false],
      [false, true, false, true],
      [true, true, false, true],
    ]);
  });

  it('searches every column when the left side is a star', async () => {
    const query = 'datatable(a:string, b:long)["x y", 1, "z", 42] | where * has "42" | project a';
    expect(await engine.rows(query)).toEqual([['z']]);
  });

  it('refuses to compare a number with a text, as the service does', () => {
    expect(engine.refusal('SecurityEvent | where EventID == "4688"').message).toMatch(
      /Cannot compare values of types int and string/
    );
  });

  const chain = (length: number): string =>
    `print x = 1 | where ${Array.from({ length }, (_, index) => `x == ${index}`).join(' or ')} | count`;

  it('translates a chain of 400 conditions', async () => {
    expect(await engine.rows(chain(400))).toEqual([[1]]);
  });

  it('refuses a chain that is too long', () => {
    // By whichever of parser and stack gives up first; the endpoint says of both that the query is too complex.
    expect(engine.refusal(chain(5000)).message).toMatch(/depth exceeds|call stack|too large/);
  });
});
