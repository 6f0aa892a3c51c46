import { type Context, type Finding } from './ask';
import { findRelatedAlerts, type RelatedAlertRow, type RelatedAlertsParameters } from './relatedAlerts';

/** One type of related alerts: how many there are, and how many share what. */
export interface RelatedAlertCountRow {
  readonly AlertName: string;
  readonly Alerts: number;
  readonly ByHost: number;
  readonly ByAccount: number;
  readonly ByProcess: number;
  readonly ByAddress: number;
  readonly ByHash: number;
  readonly First: number | null;
  readonly Last: number | null;
}

/** The related alerts by type, the most frequent first. Asks what `findRelatedAlerts` asks. */
export async function findRelatedAlertCounts(
  parameters: RelatedAlertsParameters,
  context: Context
): Promise<Finding<RelatedAlertCountRow>> {
  const { rows, summary, notices } = await findRelatedAlerts(parameters, context);
  return { rows: relatedAlertCounts(rows), summary, notices };
}

/** Counts related alerts by type and kind of match. */
export function relatedAlertCounts(rows: readonly RelatedAlertRow[]): readonly RelatedAlertCountRow[] {
  const byName = new Map<string, RelatedAlertRow[]>();
  for (const row of rows) {
    byName.set(row.AlertName, [...(byName.get(row.AlertName) ?? []), row]);
  }
  return Array.from(byName, ([AlertName, alerts]): RelatedAlertCountRow => {
    const times = alerts.flatMap(({ TimeGenerated }) => TimeGenerated ?? []);
    const count = (matches: (row: RelatedAlertRow) => boolean): number => alerts.filter(matches).length;
    return {
      AlertName,
      Alerts: alerts.length,
      ByHost: count(({ hostMatch }) => hostMatch),
      ByAccount: count(({ accountMatch }) => accountMatch),
      ByProcess: count(({ processMatch }) => processMatch),
      ByAddress: count(({ ipMatch }) => ipMatch),
      ByHash: count(({ hashMatch }) => hashMatch),
      First: times.length > 0 ? Math.min(...times) : null,
      Last: times.length > 0 ? Math.max(...times) : null,
    };
  }).sort((one, other) => other.Alerts - one.Alerts || (one.AlertName < other.AlertName ? -1 : 1));
}
