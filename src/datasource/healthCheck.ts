import { type TestDataSourceResponse } from '@grafana/data';
import { type Fetch } from '../core/investigations/ask';
import { pipeline, take } from '../core/kql/pipeline';
import { printPipeline } from '../core/kql/print';
import { Refusal } from './client/Refusal';
import { missingSettings, type Settings } from './settings';

const DAY_MS = 86_400_000;
/** What the dashboards read, and where each table comes from. */
const TABLES = [
  { name: 'SecurityAlert', origin: 'Microsoft Sentinel or Microsoft Defender for Cloud writes it' },
  { name: 'SecurityEvent', origin: 'the Windows Security Events connector writes it' },
] as const;

/**
 * Asks the workspace for one row of each table that the dashboards read, so that sign-in, rights, workspace, network and
 * tables are all tried; the answer names the first that fails.
 */
export async function checkHealth(
  settings: Settings,
  ask: (fetch: Fetch) => Promise<unknown>,
  now: number
): Promise<TestDataSourceResponse> {
  const missing = missingSettings(settings);
  if (missing.length > 0) {
    return { status: 'error', message: `The settings lack the ${missing.join(', the ')}. Fill them in and save.` };
  }
  const absent: string[] = [];
  for (const { name, origin } of TABLES) {
    try {
      await ask({ kql: printPipeline(pipeline(name, take(1))), timespan: { from: now - DAY_MS, to: now } });
    } catch (error) {
      if (!isUnknownTable(error, name)) {
        return { status: 'error', message: error instanceof Error ? error.message : String(error) };
      }
      absent.push(`The workspace has no table ${name}: ${origin}.`);
    }
  }
  return absent.length > 0
    ? { status: 'error', message: absent.join(' ') }
    : {
        status: 'success',
        message: 'The workspace answers, and its tables SecurityAlert and SecurityEvent can be read.',
      };
}

/** The service answers a query for a table that is not there with a semantic error that names it. */
function isUnknownTable(error: unknown, table: string): boolean {
  const failure = error instanceof Refusal ? error.failure : undefined;
  return failure?.status === 400 && failure.codes.includes('SemanticError') && failure.message.includes(`'${table}'`);
}
