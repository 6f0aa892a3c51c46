import { deepStrictEqual, ok } from 'node:assert';
import fc from 'fast-check';
import { commandLineShape } from '../../src/core/commandLines/shape';
import { groupBy } from '../../src/core/groupBy';
import { type Kind } from '../../src/datasource/kinds/kind';
import { documentedTables } from '../../workspace/tables/documentedTables';
import { readKql, readTokens, type ReadTokens } from '../kusto';
import { type Asked, type Point, pointsOf } from './askedWith';

/** What attackers write, and what has a meaning in KQL, in Grafana or in our own macros. */
const SIGNS = [
  ...[
    '"',
    "'",
    '\\',
    '\\"',
    "\\'",
    '`',
    '```',
    '~~~',
    '@"',
    "@'",
    "h'",
    'h"',
    '//',
    '/*',
    '\n',
    '\r\n',
    '\0',
    '\u2028',
  ],
  ...[
    '\u2029',
    '\u0085',
    '\u202e',
    '\ud800',
    '\udfff',
    '😀',
    'İ',
    '\ufeff',
    '|',
    ';',
    ')',
    '(',
    ',',
    '[',
    ']',
    '{',
    '}',
  ],
  ...['" or 1 == 1 // ', "x' | take 1", '"); SecurityAlert | take 9 //', '\\u0022', '\\x22', '"" ""', 'dynamic({})'],
  ...[
    '$__timeFrom()',
    '$__searchFilter',
    '$__contains(',
    '$attacker',
    '${attacker}',
    '${attacker:raw}',
    '[[host]]',
    '*',
  ],
  ...[
    'C:\\Users\\a b\\x.exe',
    'CORP\\who',
    'who@corp.example',
    'ws-1.corp.example',
    '.',
    '..',
    '127.0.0.1',
    'SYSTEM',
    '0x10',
  ],
];
const hostileValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join(''))
);

/** Tried at every place, however few values are drawn. */
const CLASSICS = ['"', '\\', '" or 1 == 1 // ', "x' | take 1", '\n\u2028\0\ud800'];

/** Values that harm nobody, one for each way in which our queries treat values differently. */
const PLAIN = 'qqx';
const HARMLESS = [
  ...[
    '',
    PLAIN,
    'a.qqx',
    'a.',
    '.qqx',
    '*',
    'qq x',
    'c/qqx.exe',
    'dom\\qqx',
    'dom\\a.qqx',
    'qqx@d',
    'a.qqx@d',
    'qqx@d.e',
  ],
  ...[
    'dom\\qqx@d',
    'dom\\a.qqx@d.e',
    'dom.e\\qqx',
    'dom.e\\qqx@d',
    'dom\\a b.c',
    '127.0.0.1',
    'SYSTEM',
    'd/e\\a.b@c',
    'a.b/c@d',
    '-',
    'd\\.a',
  ],
  ...[
    'd/e@f',
    '5m',
    'dom\\system',
    'a.b\\system',
    'system@a.b',
    'a.b\\',
    '@a.b',
    'a@',
    'dom\\',
    '.a\\b',
    'é',
    'a/é',
    'é\\a',
    'a\\é',
    'é@a',
  ],
];

/** What a place sends for harmless values: the structures of its queries, and the literals of ours in them. */
interface Usual {
  readonly structures: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
  /** Whether the value is sent at all, or filters what was answered. */
  readonly sends: boolean;
}

/** Tables as Microsoft's parser is told of them. */
const TABLES = Object.fromEntries(
  documentedTables.map(({ name, columns }) => [
    name,
    `(${columns.map((column) => `${column.name}:${column.type}`).join(',')})`,
  ])
);

const readings = ({ kql = [] }: Asked): readonly ReadTokens[] => kql.map(readTokens);

/** Structures that the full parser, which takes its time, found sound; many places have the same ones. */
const sound = new Set<string>();

function expectSound(kql: string, structure: string): void {
  if (!sound.has(structure)) {
    deepStrictEqual(readKql(kql, TABLES).problems, [], kql);
    sound.add(structure);
  }
}

async function usualOf(point: Point): Promise<Usual> {
  const structures = new Set<string>();
  const ours = new Set<string>();
  let sends = false;
  for (const value of HARMLESS) {
    for (const kql of (await point.ask(value)).kql ?? []) {
      const { structure, strings } = readTokens(kql);
      expectSound(kql, structure);
      structures.add(structure);
      strings.filter((literal) => !comesFrom(literal, value)).forEach((literal) => ours.add(literal));
      sends ||= value === PLAIN && strings.some((literal) => literal.includes(PLAIN));
    }
  }
  return { structures, ours, sends };
}

/** The usual queries of a place are worked out once. */
const usual = new WeakMap<Point, Promise<Usual>>();

/** Throws where a value at a place does anything but be the value of a literal, or be refused with a sentence. */
async function isOnlyALiteral(point: Point, value: string): Promise<void> {
  const known = usual.get(point) ?? usualOf(point);
  usual.set(point, known);
  const { structures, ours, sends } = await known;
  const asked = await point.ask(value);
  if (asked.refused !== undefined) {
    ok(/[a-z].*\.$/s.test(asked.refused), `${point.name}: refused without a sentence: ${asked.refused}`);
    return;
  }
  const queries = readings(asked);
  const strings = queries.flatMap((query) => query.strings);
  for (const { structure } of queries) {
    ok(structures.has(structure), `${point.name}: ${JSON.stringify(value)} changed the query:\n${structure}`);
  }
  const foreign = strings.filter((literal) => !ours.has(literal) && !comesFrom(literal, value));
  deepStrictEqual(foreign, [], `${point.name}: ${JSON.stringify(value)} is read back as something else`);
  const wanted = sends ? point.literal(value) : undefined;
  ok(wanted === undefined || strings.includes(wanted), `${point.name}: ${JSON.stringify(value)} is not read back`);
}

/** Parts of names are looked for too, hosts as the beginning of a full name, and command lines by their shape. */
const comesFrom = (literal: string, value: string): boolean =>
  value.includes(literal) ||
  (literal.endsWith('.') && value.includes(literal.slice(0, -1))) ||
  [value, value.trim()].some((line) => literal === commandLineShape(line));

/** Each parameter of a kind in the first and the last of its cases, which seldom differ by where it stands. */
export const fewPointsOf = (kind: Kind): readonly Point[] =>
  [...groupBy(pointsOf(kind), ({ name }) => name.slice(name.lastIndexOf(': '))).values()].flatMap((points) => [
    ...new Set([points[0]!, points.at(-1)!]),
  ]);

/** Every value at every one of these places of a kind is only ever the value of a literal. */
export async function expectOnlyLiterals(points: readonly Point[], numRuns: number): Promise<void> {
  for (const point of points) {
    for (const value of CLASSICS) {
      await isOnlyALiteral(point, value);
    }
  }
  await fc.assert(fc.asyncProperty(fc.constantFrom(...points), hostileValue, isOnlyALiteral), { numRuns });
}
