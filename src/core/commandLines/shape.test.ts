import fc from 'fast-check';
import { readKql } from '../../../test/kusto';
import { openEngine } from '../../../workspace/testing/openEngine';
import { pipeline, project } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { commandLineShape, shapeOperators } from './shape';

const shapes: ReadonlyArray<readonly [commandLine: string, shape: string]> = [
  ['ping -n 5 192.0.2.1', 'ping -n <n> <n>.<n>.<n>.<n>'],
  ['x {74be27de-1e4e-49d9-b579-fe0b331d3642}', 'x {<guid>}'],
  ['x 0xFFFFffff 0x1f', 'x <n> <n>'],
  ['x b3d17f867e168fa286e6988247122498', 'x <n>'],
  ['tool --id 7f3a --port 8443', 'tool --id <n> --port <n>'],
  ['type C:\\Users\\maren.voss\\a.txt', 'type C:\\Users\\<user>\\a.txt'],
  ['"c:\\users\\John Smith\\a b.exe" /s', '"c:\\users\\<user>\\a b.exe" /s'],
  ['dir C:\\Users\\jo /s /b', 'dir C:\\Users\\<user> /s /b'],
  ['"C:\\Documents and Settings\\jo\\a"', '"C:\\Documents and Settings\\<user>\\a"'],
  ['copy C:\\Users\\jo D:\\x', 'copy C:\\Users\\<user> D:\\x'],
  ['ls /home/jo/x /home/ida', 'ls /home/<user>/x /home/<user>'],
  ['cmd /c > C:\\Temp\\~DF3A.tmp', 'cmd /c > C:\\Temp\\<temp>.tmp'],
  ['C:\\Temp\\7zO4A.TMP\\run.exe', 'C:\\Temp\\<temp>.TMP\\run.exe'],
  ['  a \t b\r\nc ', 'a b c'],
  ['powershell -enc SQBFAFgA', 'powershell -enc SQBFAFgA'],
  ['', ''],
  ['$1 $& \\1', '$<n> $& \\<n>'],
];

it.each(shapes)('the shape of %j is %j', (commandLine, shape) => {
  expect(commandLineShape(commandLine)).toBe(shape);
});

it.each(['a', '7', '\\Users\\', '\\Users\\a', '0x', '-', '.tm', '/home/'])(
  'bears any number of %j, where backtracking would never end',
  (part) => {
    const line = part.repeat(200_000);
    expect(commandLineShape(line).length).toBeLessThanOrEqual(line.length * 2);
  }
);

describe('the service', () => {
  const kql = printPipeline(
    pipeline('SecurityEvent', ...shapeOperators('CommandLine', 'Shape'), project('CommandLine', 'Shape'))
  );

  it('is asked in KQL that Microsoft takes', () => {
    expect(readKql(kql, { SecurityEvent: '(CommandLine:string)' }).problems).toEqual([]);
  });

  it('gives every command line the same shape', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'C:\\Users\\',
        'jo',
        '/home/',
        '.tmp',
        '.TMP',
        '0x1f',
        'ſ',
        '\u212a',
        '\u0660',
        'é',
        '\u00a0',
        ' '
      ),
      fc.constantFrom(
        '74be27de-1e4e-49d9-b579-fe0b331d3642',
        'deadbeef',
        '\\',
        '"',
        ':',
        '<',
        '>',
        '\t',
        '$1',
        '\\1',
        '-'
      ),
      fc.string({ maxLength: 4 })
    );
    const lines = [
      ...shapes.map(([commandLine]) => commandLine),
      ...fc.sample(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        { numRuns: 1_000, seed: 20_260_310 }
      ),
    ];
    const engine = await openEngine({ SecurityEvent: lines.map((CommandLine) => ({ EventID: '4688', CommandLine })) });
    try {
      const rows = (await engine.rows(kql)) as ReadonlyArray<readonly [string, string]>;
      expect(rows).toHaveLength(lines.length);
      expect(rows.filter(([line, shape]) => commandLineShape(line) !== shape)).toEqual([]);
      expect(new Set(rows.map(([line]) => line)).size).toBeGreaterThan(500);
    } finally {
      engine.close();
    }
  });
});
