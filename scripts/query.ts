import { parseArgs } from 'node:util';
import { type DataFrameDTO } from '@grafana/data';
import { QueryRefused, runQuery } from './runQuery';

const USAGE =
  'Usage: npm run -s query -- \'{"kind":"processTree","alert":"<SystemAlertId>"}\' --from ISO --to ISO [--workspace URL]';

/** `npm run -s query`: runs one investigation against a workspace, without Grafana, and prints its frames as JSON. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, workspace: { type: 'string' } },
  });
  const query = parseQuery(positionals[0]);
  const range = { from: parseTime('--from', values.from), to: parseTime('--to', values.to) };
  const { frames, requests } = await runQuery(query, range, values.workspace ?? 'http://127.0.0.1:8877');
  process.stdout.write(`${JSON.stringify({ frames: frames.map(frameJson), requests })}\n`);
}

class UsageError extends Error {}

function parseQuery(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new UsageError(`The query must be JSON.\n${USAGE}`);
  }
}

function parseTime(flag: string, text: string | undefined): number {
  const time = Date.parse(text ?? '');
  if (Number.isNaN(time)) {
    throw new UsageError(`${flag} must be an ISO 8601 time, as 2026-03-10T08:00:00Z.\n${USAGE}`);
  }
  return time;
}

/** Grafana's DataFrameJSON: the schema apart from the values. */
function frameJson({ name, refId, meta, fields }: DataFrameDTO) {
  return {
    schema: {
      name,
      refId,
      meta,
      fields: fields.map(({ name: field, type, config }) => ({ name: field, type, config })),
    },
    data: { values: fields.map(({ values = [] }): readonly unknown[] => values) },
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode =
    error instanceof UsageError ||
    error instanceof QueryRefused ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
      ? 2
      : 1;
});
