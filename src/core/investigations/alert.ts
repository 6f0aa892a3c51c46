import { type Alert, ALERT_COLUMNS, readAlerts } from '../alerts/alert';
import { type Entity, type EntitySet, referencesOf } from '../alerts/entities';
import { type Subject, subjectOf } from '../alerts/subject';
import { call, column, compare, star, text } from '../kql/expression';
import { pipeline, project, summarize, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { rangeInWords } from './wording';

export const ALERT_SECTIONS = ['alert', 'subject', 'extended', 'entity'] as const;
export type AlertSection = (typeof ALERT_SECTIONS)[number];

export interface AlertPropertyRow {
  readonly section: AlertSection;
  readonly property: string;
  readonly value: string;
}

const DAY_MS = 86_400_000;
/** An id is found this far outside the dashboard's range: the usual retention of a workspace. */
const REACH_MS = 90 * DAY_MS;

/** The alert of one id, in its latest state. Whole days, so that all panels of a dashboard share the answer. */
export function alertFetch(systemAlertId: string, range: TimeRange): Fetch {
  const kql = printPipeline(
    pipeline(
      'SecurityAlert',
      where(compare(column('SystemAlertId'), '==', text(systemAlertId))),
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['SystemAlertId']),
      project(...ALERT_COLUMNS)
    )
  );
  const from = Math.floor((range.from - REACH_MS) / DAY_MS) * DAY_MS;
  const to = Math.ceil((range.to + REACH_MS) / DAY_MS) * DAY_MS;
  return { kql, timespan: { from, to } };
}

export interface FoundAlert {
  readonly alert: Alert | undefined;
  readonly limits: readonly string[];
  /** Why there is no alert, in words. */
  readonly absence: string;
}

/** Fetches one alert by its SystemAlertId. */
export async function findAlert(systemAlertId: string, { range, ask }: Context): Promise<FoundAlert> {
  if (systemAlertId === '') {
    return { alert: undefined, limits: [], absence: 'No alert is chosen. Pick one above, or paste its SystemAlertId.' };
  }
  const fetch = alertFetch(systemAlertId, range);
  const { table, limits } = await ask(fetch);
  return {
    alert: readAlerts(table)[0],
    limits,
    absence: `No alert has the id "${systemAlertId}" between ${rangeInWords(fetch.timespan)}. Check the id, or move the time range.`,
  };
}

/** The properties, subject, extended properties and entities of one alert, as rows. */
export async function describeAlert(
  { alert: systemAlertId, sections }: { readonly alert: string; readonly sections: readonly AlertSection[] },
  context: Context
): Promise<Finding<AlertPropertyRow>> {
  const { alert, limits, absence } = await findAlert(systemAlertId, context);
  if (alert === undefined) {
    // That nothing is chosen is nothing to be warned of.
    return { rows: [], summary: absence, notices: warnings(systemAlertId === '' ? limits : [...limits, absence]) };
  }
  const rows = [
    ...propertyRows(alert),
    ...subjectRows(subjectOf(alert)),
    ...Array.from(alert.extendedProperties, ([property, value]) => row('extended', property, value)),
    ...alert.entities.entities.map((entity) => row('entity', entity.type, entityJson(entity, alert.entities))),
  ].filter(({ section, value }) => sections.includes(section) && value !== '');
  return { rows, summary: alert.text('AlertName'), notices: warnings([...limits, ...alert.problems]) };
}

const row = (section: AlertSection, property: string, value: string): AlertPropertyRow => ({
  section,
  property,
  value,
});
const isoTime = (time: number | null): string => (time === null ? '' : new Date(time).toISOString());

function propertyRows(alert: Alert): readonly AlertPropertyRow[] {
  const times = new Map<string, number | null>([
    ['TimeGenerated', alert.timeGenerated],
    ['StartTime', alert.startTime],
    ['EndTime', alert.endTime],
  ]);
  return ALERT_COLUMNS.filter((name) => name !== 'Entities' && name !== 'ExtendedProperties').map((name) =>
    row('alert', name, times.has(name) ? isoTime(times.get(name)!) : alert.text(name))
  );
}

function subjectRows({ host, osFamily, account, logonId, process }: Subject): readonly AlertPropertyRow[] {
  const pid = process.pid === null ? '' : `${process.pid} (0x${process.pid.toString(16)})`;
  return [
    row('subject', 'Host', host),
    row('subject', 'OS family', osFamily),
    row('subject', 'Account', account),
    row('subject', 'Logon session', logonId),
    row('subject', 'Process', process.path),
    row('subject', 'Process ID', pid),
    row('subject', 'Command line', process.commandLine),
  ];
}

/** An entity as formatted JSON; what it refers to is named by type and id, so that circles end. */
function entityJson(entity: Entity, set: EntitySet): string {
  const properties = Array.from(entity.properties, ([name, value]): [string, string] => {
    const named = referencesOf(value).map((id) => `${set.find(id)?.type ?? 'unknown'} ${id}`);
    return [name, 'text' in value ? value.text : named.join(', ')];
  });
  return JSON.stringify(Object.fromEntries([['$id', entity.id], ['Type', entity.type], ...properties]), null, 2);
}
