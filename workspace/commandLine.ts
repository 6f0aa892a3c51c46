import { faultLines, parseFault } from './http/faults/knownFaults';
import { type WorkspaceOptions } from './startWorkspace';

const MOST_SAMPLE_EVENTS = 10_000_000;

const usage =
  'usage: npm run workspace -- [--data DIR] [--rows N] [--port N] [--now ISO|data] [--host ADDR] [--table NAME=FILE]... [--basic NAME]... [--fault NAME[:COUNT]]... [--help]';

/** What `--help` prints. */
export function helpText(): string {
  return [
    usage,
    '',
    '  --data DIR        exported evidence to load; without it, the generated sample case',
    '  --rows N          how many events the generated sample case has, up to ten million; alerts in proportion',
    '  --port N          port to listen on, 0 for any free one (8877)',
    '  --now ISO|data    what now() is in queries: a date, or the latest time in the data (the clock)',
    '  --host ADDR       address to listen on (127.0.0.1)',
    '  --table NAME=FILE loads a file into the table of that name',
    '  --basic NAME      puts the table of that name on the plan Basic: searches only are answered',
    '  --fault NAME[:COUNT]',
    '                    fails at the next COUNT requests, or at all of them, as one of these does:',
    '',
    ...faultLines().map((line) => `      ${line}`),
  ].join('\n');
}

/** Reads the command line. Throws an Error with one line for the user when it is wrong. */
export function parseCommandLine(args: readonly string[]): WorkspaceOptions {
  let options: WorkspaceOptions = {};
  for (let index = 0; index < args.length; index += 2) {
    const flag = args[index] ?? '';
    const value = args[index + 1];
    if (!flag.startsWith('--')) {
      throw new Error(`unexpected argument '${flag}' (${usage})`);
    }
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw new Error(`${flag} needs a value (${usage})`);
    }
    options = withFlag(options, flag, value);
  }
  if (options.sampleEvents !== undefined && (options.data !== undefined || options.tables !== undefined)) {
    throw new Error(`--rows is for the generated sample case, not for --data or --table (${usage})`);
  }
  return options;
}

/** Reads how many events the sample case is to have. Throws an Error when it is no such number. */
export function parseSampleEvents(text: string): number {
  const events = Number(text);
  if (!/^\d+$/.test(text) || events < 1 || events > MOST_SAMPLE_EVENTS) {
    throw new Error(`--rows must be a number from 1 to ${MOST_SAMPLE_EVENTS}, got '${text}'`);
  }
  return events;
}

function withFlag(options: WorkspaceOptions, flag: string, value: string): WorkspaceOptions {
  switch (flag) {
    case '--data':
      return { ...options, data: value };
    case '--rows':
      return { ...options, sampleEvents: parseSampleEvents(value) };
    case '--port':
      if (!/^\d+$/.test(value) || Number(value) > 65_535) {
        throw new Error(`--port must be a number from 0 to 65535, got '${value}'`);
      }
      return { ...options, port: Number(value) };
    case '--now':
      return { ...options, now: value };
    case '--host':
      return { ...options, host: value };
    case '--table': {
      const [, table, file] = /^([A-Za-z_]\w*)=(.+)$/.exec(value) ?? [];
      if (table === undefined || file === undefined) {
        throw new Error(`--table must be NAME=FILE, got '${value}'`);
      }
      return { ...options, tables: [...(options.tables ?? []), { table, file }] };
    }
    case '--basic':
      return { ...options, basic: [...(options.basic ?? []), value] };
    case '--fault':
      return { ...options, faults: [...(options.faults ?? []), parseFault(value)] };
    default:
      throw new Error(`unknown option ${flag} (${usage})`);
  }
}
