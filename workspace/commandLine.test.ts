import { parseCommandLine } from './commandLine';

describe('parseCommandLine', () => {
  it('reads all options', () => {
    const args = '--data evidence --port 0 --now data --host ::1 --table A=a.csv --table B_2=x/b=c.csv.gz'.split(' ');
    expect(parseCommandLine(args)).toEqual({
      data: 'evidence',
      port: 0,
      now: 'data',
      host: '::1',
      tables: [
        { table: 'A', file: 'a.csv' },
        { table: 'B_2', file: 'x/b=c.csv.gz' },
      ],
    });
  });

  it('leaves everything to its default', () => {
    expect(parseCommandLine([])).toEqual({});
  });

  it.each<[args: string, message: RegExp]>([
    ['--port many', /--port must be a number from 0 to 65535, got 'many'/],
    ['--port 70000', /got '70000'/],
    ['--data', /--data needs a value/],
    ['--data --port 1', /--data needs a value/],
    ['--verbose yes', /unknown option --verbose/],
    ['evidence', /unexpected argument 'evidence'/],
    ['--table a.csv', /--table must be NAME=FILE, got 'a.csv'/],
    ['--table 1=a.csv', /--table must be NAME=FILE/],
  ])('refuses %s in one line', (args, message) => {
    expect(() => parseCommandLine(args.split(' '))).toThrow(message);
    expect(() => parseCommandLine(args.split(' '))).not.toThrow(/\n/);
  });
});
