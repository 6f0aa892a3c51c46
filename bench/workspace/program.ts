import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { demoCredentials } from '../../workspace/http/credentials';
import { type Measurement, median } from '../suite';
import { EVENTS } from './sizes';

const ROOT = path.resolve(__dirname, '../..');
const READY_MS = 5_000;
const MOST_MB = 1_500;
/** Answers come as fast as this at least, bytes in a millisecond. */
const BYTES_PER_MS = 10_000;
const ROWS = 100_000;
const RUNS = 3;
const COLUMNS =
  'TimeGenerated EventID Computer Account AccountType Activity Channel EventSourceName SourceComputerId SourceSystem TenantId SubjectUserName SubjectDomainName SubjectUserSid SubjectLogonId NewProcessId NewProcessName CommandLine ProcessId ParentProcessName';
const WIDE = `SecurityEvent | where EventID == 4688 | take ${ROWS} | project ${COLUMNS.split(' ').join(', ')}`;

/** A workspace that was started as a user starts it. */
interface Program {
  readonly child: ChildProcess;
  readonly readyMs: number;
  readonly url: string;
}

/** The program itself: how soon it is ready, how fast it answers at length, and the most memory that it takes. */
export async function programMeasurements(): Promise<readonly Measurement[]> {
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { child, readyMs } = await start();
    starts.push(readyMs);
    await stop(child);
  }
  const ready = { what: 'from start to ready, with the sample case', bar: READY_MS, measured: median(starts) };
  const large = await start('--rows', String(EVENTS));
  try {
    const token = await tokenOf(large);
    const times: number[] = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now();
      bytes = await bytesOf(large, token, WIDE);
      times.push(performance.now() - began);
    }
    await Promise.all(Array.from({ length: 5 }, () => bytesOf(large, token, WIDE)));
    const size = `${ROWS.toLocaleString('en-US')} rows of ${COLUMNS.split(' ').length} columns, ${Math.round(bytes / 1e6)} MB`;
    return [
      ready,
      {
        what: `from start to ready, with ${EVENTS.toLocaleString('en-US')} generated events`,
        bar: Infinity,
        measured: large.readyMs,
      },
      { what: `an answer of ${size}`, bar: bytes / BYTES_PER_MS, measured: median(times) },
      ...memoryOf(large),
    ];
  } finally {
    await stop(large.child);
  }
}

async function start(...args: readonly string[]): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'workspace/main.ts', '--port', '0', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /workspace ready: (\S+)/.exec(said)?.[1];
      if (ready !== undefined) {
        resolve(ready);
      }
    });
    child.once('close', () => reject(new Error('the workspace ended before it was ready')));
  });
  return { child, url, readyMs: performance.now() - began };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function tokenOf({ url }: Program): Promise<string> {
  const { tenantId, clientId, clientSecret } = demoCredentials;
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'https://api.loganalytics.io/.default',
  };
  const response = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await response.json()) as { readonly access_token: string }).access_token;
}

/** Reads a whole answer and gives its size. */
async function bytesOf({ url }: Program, token: string, query: string): Promise<number> {
  const response = await fetch(`${url}/v1/workspaces/${demoCredentials.workspaceId}/query`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  if (!response.ok) {
    throw new Error(await response.text());
  }
  let bytes = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.length;
  }
  return bytes;
}

/** The most memory that the program has held, where the system tells. */
function memoryOf({ child }: Program): readonly Measurement[] {
  const file = `/proc/${child.pid}/status`;
  const peak = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return peak === undefined
    ? []
    : [
        {
          what: `memory with ${EVENTS.toLocaleString('en-US')} events and five such answers at once`,
          bar: MOST_MB,
          measured: Number(peak) / 1_000,
          unit: 'MB',
        },
      ];
}
