import { defang } from '../indicators/defang';
import { INDICATOR_TYPES, type IndicatorType } from '../indicators/indicator';
import { type CaseTable } from './caseTable';
import { markdownCode, markdownTable } from './markdown';
import { textOf } from './textOf';

const MOST_ROWS = 500;

/** Indicators, each once, defanged, and how many processes name it; those of a process tree are those of its host too. */
export function reportIndicators(tables: readonly CaseTable[]): string {
  if (tables.length === 0) {
    return '';
  }
  const seen = new Map<string, { type: string; value: string; count: number }>();
  tables.forEach((table) => {
    const [type, value, count] = [textOf(table, 'type'), textOf(table, 'value'), textOf(table, 'count')];
    for (let row = 0; row < table.length; row++) {
      const name = `${type(row)} ${value(row)}`;
      const most = Math.max(seen.get(name)?.count ?? 0, Number(count(row)));
      seen.set(name, { type: type(row), value: value(row), count: most });
    }
  });
  const all = [...seen.values()];
  const rows = all
    .slice(0, MOST_ROWS)
    .map((each) => [each.type, markdownCode(safe(each.type, each.value)), String(each.count)]);
  const more = all.length - rows.length;
  const left = more > 0 ? `\n${more.toLocaleString('en-US')} more are in the exported data.\n` : '';
  return `\n## Indicators\n\n${rows.length > 0 ? markdownTable(['Type', 'Indicator', 'Processes'], rows) : 'None were found.\n'}${left}`;
}

const safe = (type: string, value: string): string =>
  (INDICATOR_TYPES as readonly string[]).includes(type) ? defang(type as IndicatorType, value) : value;
