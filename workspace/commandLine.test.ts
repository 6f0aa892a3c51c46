import { helpText, parseCommandLine } from './commandLine';

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

  it('reads how many events the sample case is to have', () => {
    expect(parseCommandLine(['--rows', '1000000'])).toEqual({ sampleEvents: 1_000_000 });
  });

  it('reads which tables are on the plan Basic', () => {
    expect(parseCommandLine('--basic Syslog --basic Proxy_CL'.split(' '))).toEqual({ basic: ['Syslog', 'Proxy_CL'] });
  });

  it('reads faults, with and without a count', () => {
    expect(parseCommandLine('--fault throttled:3 --fault missing-table=SecurityEvent --fault cut'.split(' '))).toEqual({
      faults: [{ name: 'throttled', count: 3 }, { name: 'missing-table=SecurityEvent' }, { name: 'cut' }],
    });
  });

  it('explains every option and fault', () => {
    const options = /usage: (.*)/.exec(helpText())?.[1]?.match(/--[a-z]+/g) ?? [];
    for (const option of options.filter((each) => each !== '--help')) {
      expect(helpText()).toMatch(new RegExp(`^  ${option}`, 'm'));
    }
    expect(helpText()).toMatch(/^ +sign-in-page +200 with a web page/m);
  });

  it('leaves everything to its default', () => {
    expect(parseCommandLine([])).toEqual({});
  });

  it.each<[args: string, message: RegExp]>([
    ['--port many', /--port must be a number from 0 to 65535, got 'many'/],
    ['--port 70000', /got '70000'/],
    ['--data', /--data needs a value/],
    ['--data --port 1', /--data needs a value/],
    ['--rows 0', /--rows must be a number from 1 to 10000000, got '0'/],
    ['--rows 1e6', /got '1e6'/],
    ['--rows 10000001', /got '10000001'/],
    ['--rows 5000 --data x', /--rows is for the generated sample case/],
    ['--verbose yes', /unknown option --verbose/],
    ['evidence', /unexpected argument 'evidence'/],
    ['--table a.csv', /--table must be NAME=FILE, got 'a.csv'/],
    ['--fault flood', /there is no fault 'flood'; known are .*throttled/],
    ['--fault missing-table', /there is no fault 'missing-table'/],
    ['--fault cut:0', /the count of the fault cut must be a whole number over 0, got 0/],
    ['--fault cut:some', /the count of the fault cut must be a whole number over 0, got 'some'/],
    ['--table 1=a.csv', /--table must be NAME=FILE/],
  ])('refuses %s in one line', (args, message) => {
    expect(() => parseCommandLine(args.split(' '))).toThrow(message);
    expect(() => parseCommandLine(args.split(' '))).not.toThrow(/\n/);
  });
});
