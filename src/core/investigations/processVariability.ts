import { FEATURE_WORDS } from '../cluster/featureWords';
import { type ProcessFeature } from '../cluster/processFeatures';
import { type VariabilityOutlierRow, type VariabilityRow } from '../stats/processVariability';
import { type VariabilityInput } from '../stats/variabilityJob';
import { doJobHere } from '../work/doJob';
import { KeptInputs } from '../work/keptInputs';
import { type Context, type Finding } from './ask';
import { type FocusParameters } from './focus';
import { findHostProcesses, type LoggedProcesses } from './hostProcesses';
import { counted, rangeInWords } from './wording';

export interface ProcessVariabilityParameters extends FocusParameters {
  readonly measure: ProcessFeature;
  /** Whether the system's own sessions are told from the others. */
  readonly bySession: boolean;
}

export interface FoundVariability {
  readonly boxes: Finding<VariabilityRow>;
  readonly outliers: Finding<VariabilityOutlierRow>;
}

const inputs = new KeptInputs<LoggedProcesses, VariabilityInput>();

/** How much a number varies among the processes of each name, and the processes that stand out. */
export async function findProcessVariability(
  { measure, bySession, ...focus }: ProcessVariabilityParameters,
  context: Context
): Promise<FoundVariability> {
  const found = await findHostProcesses(focus, context, 'there is nothing to sum up');
  if (!found.ok) {
    return { boxes: found.error, outliers: { ...found.error, notices: [] } };
  }
  const { logged, events, notices } = found.value;
  const input = inputs.of(logged, JSON.stringify([measure, bySession]), () => ({
    processes: logged.columns,
    measure,
    bySession,
  }));
  const { doJob = doJobHere } = context;
  const { boxes, outliers } = await doJob('variability', input);
  const { host, window } = found.value.focus;
  const names = new Set(boxes.map(({ group }) => group)).size;
  const summary = `${FEATURE_WORDS[measure]}: ${counted(logged.nodes.length, 'process', 'processes')} of ${counted(names, 'name')}, ${counted(outliers.length, 'outlier')}. ${host}, between ${rangeInWords(window)}.`;
  return {
    boxes: { rows: boxes, schema: events.schema, summary, notices },
    outliers: { rows: outliers, schema: events.schema, summary, notices: [] },
  };
}
