import { among, any, column, compare, type Expression, text } from '../kql/expression';
import { type Operator, where } from '../kql/pipeline';

/** Which alerts are wanted; "" and empty lists want all. */
export interface AlertFilter {
  /** A part of the AlertName, without case. */
  readonly name: string;
  readonly severity: readonly string[];
  readonly provider: readonly string[];
  /** Alerts of any of these tactics. */
  readonly tactic: readonly string[];
}

export const EVERY_ALERT: AlertFilter = { name: '', severity: [], provider: [], tactic: [] };

/**
 * The filter as conditions on the columns of SecurityAlert. Put them behind the choice of each alert's latest state,
 * since severities change.
 */
export function alertConditions({ name, severity, provider, tactic }: AlertFilter): readonly Expression[] {
  return [
    ...(name === '' ? [] : [compare(column('AlertName'), 'contains', text(name))]),
    ...oneOf('AlertSeverity', severity),
    ...oneOf('ProviderName', provider),
    // Several tactics stand in one text, separated by commas.
    ...(tactic.length === 0 ? [] : [any(...tactic.map((one) => compare(column('Tactics'), 'has', text(one))))]),
  ];
}

/** The same as operators, a condition a line; none for a filter that wants all. */
export const whereAlerts = (filter: AlertFilter): readonly Operator[] => alertConditions(filter).map(where);

const oneOf = (name: string, values: readonly string[]): readonly Expression[] =>
  values.length === 0 ? [] : [among(column(name), 'in~', values.map(text))];
