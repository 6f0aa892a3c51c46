/**
 * SQL of what the generated events tell, from the number `i` of a row: everyday work of 200 users on 50 hosts over ten
 * days, by tools that every host runs, and some that are run once.
 */
const START_MICROS = 1_773_100_800_000_000;
const DAYS = 10;
const DAY_MICROS = 86_400_000_000;

/** The last three of the ten days, with the first seven as their baseline. */
export const RANGE = {
  from: (START_MICROS + 7 * DAY_MICROS) / 1_000,
  to: (START_MICROS + DAYS * DAY_MICROS) / 1_000,
};
export const BASELINE_MS = (7 * DAY_MICROS) / 1_000;

/** The host that is investigated, as alerts name it. */
export const HOST = 'FIN-WKS-07';

/** Times of so many rows, equally far apart; no two tables have the same, since each begins a little later. */
export function timeCell(rows: number, table: number): string {
  return isoTime(`i * ${(DAYS * DAY_MICROS) / rows} + ${table * 1_000}`);
}

/** A time, so many microseconds after the first. */
export const isoTime = (micros: string): string =>
  `strftime(make_timestamp(${START_MICROS} + ${micros}), '%Y-%m-%dT%H:%M:%S.%fZ')`;

/** What a row is of, 0 to 9; every host has all of them. */
export const KIND = '(i // 50 % 10)';
export const SHORT_HOST = `'FIN-WKS-' || lpad(CAST(i % 50 AS VARCHAR), 2, '0')`;
export const FULL_HOST = `lower(${SHORT_HOST}) || '.corp.example'`;
/** A log whose agents do not agree on the form of a name. */
export const MIXED_HOST = `${SHORT_HOST} || CASE i % 3 WHEN 0 THEN '.corp.example' ELSE '' END`;
export const USER = `'user' || i % 200`;
export const PID = '(i % 60000)';
export const PARENT_PID = '(i // 7 % 60000)';
export const SESSION = '(i % 5000)';
export const ADDRESS = `'10.0.' || i % 200 || '.' || i % 250`;

/** Names of letters that are no hexadecimal digits, so that command lines have as many shapes as there are tools. */
const letters = (number: string): string => `translate(CAST(${number} AS VARCHAR), '0123456789', 'ghijklmnop')`;
export const TOOL = `CASE WHEN i % 4987 = 0 THEN 'rare' || ${letters('i // 4987')} ELSE 'tool' || ${letters('i % 997')} END || '.exe'`;
export const FOLDER = String.raw`'C:\Users\' || ${USER} || '\AppData\Local\Temp'`;
export const IMAGE = String.raw`${FOLDER} || '\' || ${TOOL}`;
export const PARENT_IMAGE = String.raw`'C:\Windows\explorer' || i % 31 || '.exe'`;
export const COMMAND_LINE = String.raw`'"C:\' || ${TOOL} || '" --id ' || to_hex(i * 7919 % 1000003) || ' --out D:\data\' || i % 50000`;

/** Row 123,456 of every table, on another host; what is sought is its command line, and the term of its image. */
export const SOUGHT = {
  commandLine: String.raw`"C:\tooloil.exe" --id ${((123_456 * 7_919) % 1_000_003).toString(16)} --out D:\data\23456`,
  image: 'tooloil',
};
