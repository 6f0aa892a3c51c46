import { type DataFrame, type ScopedVars } from '@grafana/data';
import { type DataQuery } from '@grafana/schema';
import { type AskContext, askTargets } from './askTargets';
import { type DashboardModel, type VariableModel } from './dashboardModel';
import { hostOfAlert } from './hostOfAlert';

/**
 * The values of a dashboard's variables, in their order: what the address gives, else the first choice that the
 * variable's own query finds, else what is saved with the dashboard. A host that is not given is the alert's. Rejects
 * with a sentence where choices cannot be found, and where the alert names no host.
 */
export async function variableValues(
  dashboard: DashboardModel,
  given: ReadonlyMap<string, readonly string[]>,
  context: Omit<AskContext, 'scopedVars'>
): Promise<ScopedVars> {
  const values: ScopedVars = {};
  for (const variable of dashboard.templating?.list ?? []) {
    const known = (given.get(variable.name) ?? []).filter((value) => value !== '');
    const value =
      known.length > 0
        ? known.length === 1
          ? known[0]
          : known
        : await ownValue(variable, { ...context, scopedVars: values }, given.get('alert')?.[0]);
    values[variable.name] = { value, text: Array.isArray(value) ? value.join(' + ') : String(value) };
  }
  return values;
}

async function ownValue(
  variable: VariableModel,
  context: AskContext,
  alert: string | undefined
): Promise<string | readonly string[]> {
  if (variable.includeAll === true) {
    return variable.allValue ?? '';
  }
  if (variable.type === 'query' && typeof variable.query === 'object' && variable.query !== null) {
    const query = { refId: 'A', datasource: variable.datasource, ...variable.query } as DataQuery;
    const narrowed = hostOfAlert(query, alert);
    const { frames, problems } = await askTargets(`variable-${variable.name}`, [narrowed ?? query], context);
    const value = firstValue(frames);
    if (problems.length > 0) {
      throw new Error(`The choices of ${variable.name} could not be found. ${problems.join(' ')}`);
    }
    if (narrowed !== undefined && value === '') {
      throw new Error('The alert names no host. Choose one.');
    }
    return value;
  }
  const saved: unknown = variable.current?.value ?? variable.query;
  return typeof saved === 'string' ? saved : '';
}

function firstValue(frames: readonly DataFrame[]): string {
  const fields = frames[0]?.fields ?? [];
  const field = fields.find(({ name }) => name === 'value') ?? fields[0];
  const value: unknown = field?.values[0];
  return typeof value === 'string' ? value : '';
}
