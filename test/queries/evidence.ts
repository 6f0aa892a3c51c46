import { ALERT_COLUMNS } from '../../src/core/alerts/alert';
import { type Answer, type Fetch } from '../../src/core/investigations/ask';
import { type Cell } from '../../src/core/table';

const TIME = Date.UTC(2026, 2, 10, 9, 15);
const nothing = (): Answer => ({ table: { length: 0, columns: [] }, limits: [] });

/** An answer of one row; columns whose values are numbers named `...Time...` are times. */
export function oneRow(cells: Readonly<Record<string, Cell>>): Answer {
  const columns = Object.entries(cells).map(([name, value]) => ({
    name,
    type:
      typeof value !== 'number' ? ('string' as const) : /Time/.test(name) ? ('datetime' as const) : ('long' as const),
    values: [value],
  }));
  return { table: { length: 1, columns }, limits: [] };
}

/** An alert whose every text is what is given, its entities and extended properties too, or JSON for these. */
export function alertSaying(
  value: string,
  entities = entitiesNamed(value),
  extended = JSON.stringify(extendedNamed(value))
): Answer {
  const cells = Object.fromEntries(ALERT_COLUMNS.map((name): [string, Cell] => [name, value]));
  const times = { TimeGenerated: TIME, StartTime: TIME, EndTime: TIME };
  return oneRow({ ...cells, ...times, SystemAlertId: 'alert', Entities: entities, ExtendedProperties: extended });
}

/** A workspace that holds nothing but one alert; it names whatever it names by one value. */
export function onlyAlert(alert: Answer): (fetch: Fetch) => Promise<Answer> {
  return ({ kql }) => Promise.resolve(kql.startsWith('SecurityAlert\n') ? alert : nothing());
}

function entitiesNamed(value: string): string {
  return JSON.stringify([
    { $id: '1', Type: 'host', HostName: value },
    { $id: '2', Type: 'account', Name: value },
    { $id: '3', Type: 'process', ProcessId: '0x10', CommandLine: value, ImageFile: { Type: 'file', Name: value } },
    { $id: '4', Type: 'ip', Address: value },
    { $id: '5', Type: 'filehash', Value: value },
    { $id: '6', Type: 'hostlogonsession', SessionId: value },
  ]);
}

const extendedNamed = (value: string): object => ({ 'Compromised Host': value, 'User Name': value });
