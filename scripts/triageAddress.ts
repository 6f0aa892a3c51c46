import { type RunningWorkspace } from '../workspace/startWorkspace';

const HOUR_MS = 3_600_000;

/** The path of the triage dashboard, its range round the loaded data in whole hours. */
export async function triageAddress(workspace: RunningWorkspace): Promise<string> {
  const extent = await workspace.extent();
  if (extent === undefined) {
    return '/d/casefile-triage';
  }
  const from = Math.floor(extent.from / HOUR_MS) * HOUR_MS;
  const to = Math.ceil((extent.to + 1) / HOUR_MS) * HOUR_MS;
  return `/d/casefile-triage?from=${from}&to=${to}`;
}
