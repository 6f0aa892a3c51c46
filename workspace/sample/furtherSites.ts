import { sqlString } from '../kql/sqlText';
import { type RowSource, rowsInMemory } from '../load/rowSource';
import { domainSid, people } from './identity';
import { networkAddress } from './host';
import { type Random } from './random';
import { type SampleRow } from './sampleRow';
import { type SampleTable } from './sampleCase';

/** The most rows that are made at once, so that the memory that making takes does not grow with their number. */
const CHUNK = 100_000;
/** Each site does its everyday work at hours of its own, up to so many milliseconds earlier. */
const EARLIEST_MS = 3 * 3_600_000;

/** What names a computer, a person or an address of one site, and SQL of what does on the site `site`. */
const NAMES: ReadonlyArray<readonly [text: string, sql: string]> = [
  ['FIN-', `printf('S%04d-', site)`],
  ['fin-', `printf('s%04d-', site)`],
  [networkAddress, `printf('10.%d.%d.', site // 256 % 256, site % 256)`],
  [domainSid, `printf('S-1-5-21-%d', 1004336348 + site)`],
  // No sign stands between, so that a term of such a name is none of the story's.
  ...people.map((name) => [name, `${sqlString(name)} || site`] as const),
];
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/**
 * So many rows of the everyday work of as many further sites as it takes, each with computers and people of its own.
 * They are made by DuckDB as they are loaded. The same chance gives the same rows.
 */
export function furtherSites(
  { name, rows }: SampleTable,
  count: number,
  random: Random
): ReadonlyArray<{ readonly tableName: string; readonly source: RowSource }> {
  const sites = Array.from({ length: Math.ceil(count / rows.length) }, () => random.between(0, EARLIEST_MS));
  return Array.from({ length: Math.ceil(count / CHUNK) }, (_, chunk) => ({
    tableName: name,
    source: sitesSource(rows, sites, { from: chunk * CHUNK, to: Math.min(count, (chunk + 1) * CHUNK) }),
  }));
}

/** Rows of a range of numbers: those of the first site come first. */
function sitesSource(
  rows: readonly SampleRow[],
  earlier: readonly number[],
  { from, to }: { readonly from: number; readonly to: number }
): RowSource {
  const template = rowsInMemory(
    '',
    rows.map((row, place) => ({ ...row, place: String(place) }))
  );
  const header = template.header.filter((name) => name !== 'place');
  const columns = header.map((name) => `${ofSite(name, rows)} AS "${name}"`).join(', ');
  const number = `(site - 1) * ${rows.length} + CAST(place AS INTEGER)`;
  return {
    label: `generated sites ${Math.floor(from / rows.length) + 1}-${Math.ceil(to / rows.length)}`,
    header,
    from: `(SELECT ${columns} FROM (SELECT generate_subscripts([${earlier.join(', ')}], 1) AS site, unnest([${earlier.join(', ')}]) AS earlier) AS sites, ${template.from} WHERE ${number} >= ${from} AND ${number} < ${to} ORDER BY ${number}) AS further_sites`,
    inferColumns: () => template.inferColumns(),
  };
}

/** SQL of a column as a site has it: names, times and ids are its own. */
function ofSite(name: string, rows: readonly SampleRow[]): string {
  const column = `"${name}"`;
  const values = rows.map((row) => row[name] ?? '').filter((value) => value !== '');
  if (values.length > 0 && values.every((value) => TIME.test(value))) {
    return `strftime(TRY_CAST(${column} AS TIMESTAMP) - to_milliseconds(earlier), '%Y-%m-%dT%H:%M:%S.%gZ')`;
  }
  if (name !== 'TenantId' && values.length > 0 && values.every((value) => GUID.test(value))) {
    return `printf('%04x', site) || substr(${column}, 5)`;
  }
  return NAMES.filter(([text]) => values.some((value) => value.includes(text))).reduce(
    (sql, [text, own]) => `replace(${sql}, ${sqlString(text)}, ${own})`,
    column
  );
}
