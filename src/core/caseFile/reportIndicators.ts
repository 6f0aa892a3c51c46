import { defang } from '../indicators/defang';
import { INDICATOR_TYPES, type IndicatorType } from '../indicators/indicator';
import { type CaseTable } from './caseTable';
import { markdownCode, markdownTable } from './markdown';
import { textOf } from './textOf';

const MOST_ROWS = 500;

/** Indicators, each once, defanged, and how often each was seen. */
export function reportIndicators(table: CaseTable): string {
  const [type, value] = [textOf(table, 'type'), textOf(table, 'value')];
  const seen = new Map<string, { type: string; value: string; count: number }>();
  for (let row = 0; row < table.length; row++) {
    const name = `${type(row)} ${value(row)}`;
    const known = seen.get(name) ?? { type: type(row), value: value(row), count: 0 };
    seen.set(name, { ...known, count: known.count + 1 });
  }
  const all = [...seen.values()];
  const rows = all
    .slice(0, MOST_ROWS)
    .map((each) => [each.type, markdownCode(safe(each.type, each.value)), String(each.count)]);
  const more = all.length - rows.length;
  const left = more > 0 ? `\n${more.toLocaleString('en-US')} more are in the exported data.\n` : '';
  return `\n## Indicators\n\n${rows.length > 0 ? markdownTable(['Type', 'Indicator', 'Seen'], rows) : 'None were found.\n'}${left}`;
}

const safe = (type: string, value: string): string =>
  (INDICATOR_TYPES as readonly string[]).includes(type) ? defang(type as IndicatorType, value) : value;
