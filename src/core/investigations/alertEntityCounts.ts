import { call, column, compare, type Expression, star, text } from '../kql/expression';
import {
  ascending,
  descending,
  expand,
  extend,
  pipeline,
  project,
  sort,
  summarize,
  take,
  where,
} from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { numberColumn, type Table, textColumn } from '../table';
import { type TimeRange } from '../timeRange';
import { ALERT_LINK_MARGIN_MS } from './alerts';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { counted, rangeInWords } from './wording';

/** What alerts are counted by: a type of entity, and what one is called. */
export const COUNTED_ENTITIES = {
  host: { type: 'host', singular: 'host', plural: 'hosts' },
  account: { type: 'account', singular: 'account', plural: 'accounts' },
} as const;
export type CountedEntity = keyof typeof COUNTED_ENTITIES;

/** A host or an account, and the alerts that name it. */
export interface AlertEntityCountRow {
  readonly name: string;
  readonly Alerts: number;
  /** How many of them are of high severity. */
  readonly High: number;
  /** The newest of them. */
  readonly Last: number | null;
  readonly SystemAlertId: string;
  /** The host itself; "" for an account, whose newest alert tells its host. */
  readonly Host: string;
  /** Start and end of a window round the newest alert, milliseconds since 1970 UTC as text: for links. */
  readonly WindowFrom: string;
  readonly WindowTo: string;
}

/** More rows than this are not shown; one more is fetched to know that there are. */
const MOST_ROWS = 100;

/** Counts the alerts of each host or account, in their latest state; an alert that names one twice counts once. */
export function alertEntityCountsFetch(by: CountedEntity, timespan: TimeRange): Fetch {
  const time = column('TimeGenerated');
  const part = (path: string): Expression => call('extract_json', text(`$.${path}`), column('Entity'));
  const parts = by === 'host' ? { name: part('HostName'), domain: text('') } : accountParts(part);
  const newest = ['Order', 'TimeGenerated', 'SystemAlertId', 'Name', 'Domain'].map(column);
  const kql = printPipeline(
    pipeline(
      'SecurityAlert',
      summarize([{ value: call('arg_max', time, star) }], ['SystemAlertId']),
      extend({ name: 'Named', value: call('parse_json', column('Entities')) }),
      expand('Entity', 'Named'),
      where(compare(part('Type'), '=~', text(COUNTED_ENTITIES[by].type))),
      project(
        'TimeGenerated',
        'SystemAlertId',
        'AlertSeverity',
        { name: 'Name', value: parts.name },
        { name: 'Domain', value: parts.domain }
      ),
      where(compare(column('Name'), '!=', text(''))),
      extend(
        { name: 'Key', value: call('tolower', call('strcat', column('Domain'), text('\\'), column('Name'))) },
        // Of alerts of the same moment always the same one.
        { name: 'Order', value: call('strcat', call('tostring', time), column('SystemAlertId')) }
      ),
      summarize([{ value: call('arg_max', time, star) }], ['Key', 'SystemAlertId']),
      summarize(
        [
          { name: 'Alerts', value: call('count') },
          { name: 'High', value: call('countif', compare(column('AlertSeverity'), '=~', text('High'))) },
          { value: call('arg_max', ...newest) },
        ],
        ['Key']
      ),
      sort(descending('Alerts'), descending('High'), ascending('Key')),
      take(MOST_ROWS + 1)
    )
  );
  return { kql, timespan };
}

/** A domain of Windows, else the suffix of a user principal name. */
const accountParts = (part: (path: string) => Expression) => ({
  name: part('Name'),
  domain: call('strcat', part('NTDomain'), part('UPNSuffix')),
});

/** The hosts or accounts that most alerts of the time range name. */
export async function findAlertEntityCounts(
  by: CountedEntity,
  { range, ask }: Context
): Promise<Finding<AlertEntityCountRow>> {
  const { table, limits } = await ask(alertEntityCountsFetch(by, range));
  const rows = readEntityCounts(table, by).slice(0, MOST_ROWS);
  const { singular, plural } = COUNTED_ENTITIES[by];
  return {
    rows,
    summary:
      rows.length === 0
        ? `No alert between ${rangeInWords(range)} names ${by === 'host' ? 'a host' : 'an account'}.`
        : `${counted(rows.length, singular, plural)} under alerts between ${rangeInWords(range)}.`,
    notices: warnings([
      ...limits,
      ...(table.length > MOST_ROWS ? [`Cut at the ${MOST_ROWS} ${plural} under most alerts.`] : []),
    ]),
  };
}

function readEntityCounts(table: Table, by: CountedEntity): readonly AlertEntityCountRow[] {
  const [name, domain, id] = ['Name', 'Domain', 'SystemAlertId'].map((each) => textColumn(table, each));
  const [alerts, high, last] = ['Alerts', 'High', 'TimeGenerated'].map((each) => numberColumn(table, each));
  return Array.from({ length: table.length }, (_, row) => {
    const at = last!(row);
    const around = (ms: number): string => (at === null ? '' : String(at + ms));
    return {
      name: domain!(row) === '' ? name!(row) : `${domain!(row)}\\${name!(row)}`,
      Alerts: alerts!(row) ?? 0,
      High: high!(row) ?? 0,
      Last: at,
      SystemAlertId: id!(row),
      Host: by === 'host' ? name!(row) : '',
      WindowFrom: around(-ALERT_LINK_MARGIN_MS),
      WindowTo: around(ALERT_LINK_MARGIN_MS),
    };
  });
}
