import { dateTime, rangeUtil, type TimeRange, type UrlQueryMap } from '@grafana/data';

/** What the address of a dashboard says: time range and variables. Links from dashboards bring it here. */
export interface PageInput {
  readonly range: TimeRange;
  readonly given: ReadonlyMap<string, readonly string[]>;
}

const VARIABLE = /^var-(.+)$/;

/** Reads `from`, `to` and `var-*` of an address; from a day ago, or what is given, to now where there is no range. */
export function readPageInput(query: UrlQueryMap, otherwise = 'now-24h'): PageInput {
  const given = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(query)) {
    const variable = VARIABLE.exec(name)?.[1];
    if (variable !== undefined) {
      given.set(variable, (Array.isArray(value) ? value : [value]).map(String));
    }
  }
  return {
    given,
    range: rangeUtil.convertRawToRange({ from: time(query['from'], otherwise), to: time(query['to'], 'now') }),
  };
}

/** Grafana writes absolute times as milliseconds or ISO 8601. */
function time(value: UrlQueryMap[string], otherwise: string): string | ReturnType<typeof dateTime> {
  const text = value === undefined || value === null || value === '' ? otherwise : String(value);
  if (text.startsWith('now')) {
    return text;
  }
  const at = dateTime(/^\d+$/.test(text) ? Number(text) : text);
  return at.isValid() ? at : otherwise;
}
