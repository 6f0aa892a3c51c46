import fc from 'fast-check';
import { type Answer } from '../../src/core/investigations/ask';
import { type Investigation } from '../../src/datasource/kinds/kind';
import { KINDS } from '../../src/datasource/kinds/kinds';
import { upgradeQuery } from '../../src/datasource/query';
import { templateFill } from '../../src/datasource/templateFill';
import { alertSaying, onlyAlert, oneRow } from './evidence';
import { queryCases } from './queryCases';
import { SAMPLE_DAY, SAMPLE_SUBJECT } from './sampleSubject';

const kinds = KINDS.map(({ kind }) => kind);
const fill = templateFill({ replace: (text) => text }, {}, { range: SAMPLE_DAY, intervalMs: 60_000 });
const names = [...new Set(KINDS.flatMap(({ parameters }) => Object.keys(parameters)))];
/** Whatever a file or an address can hold where a query is expected: nulls, lists, objects, texts of 64 KB. */
const anything = fc.oneof(fc.jsonValue(), fc.anything(), fc.constant('x'.repeat(65_536)), fc.constant(undefined));
const isSentence = (text: string): boolean => /^["{[A-Z0-9-].*\.$/s.test(text);

/** What running an investigation ends in; what its variables stand for is refused before anything is asked. */
async function saidBy(investigation: Investigation): Promise<string> {
  try {
    await investigation.fill(fill).run({ range: SAMPLE_DAY, ask: onlyAlert(alertSaying('x')) });
    return 'Done.';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a saved query that is not as it should be', () => {
  it('is read with what can be understood of it, or refused with a sentence', async () => {
    const saved = fc.oneof(
      anything,
      fc
        .tuple(fc.constantFrom(...kinds), fc.dictionary(fc.constantFrom(...names), anything))
        .map(([kind, parameters]) => ({ ...parameters, kind }))
    );
    await fc.assert(
      fc.asyncProperty(saved, async (query) => {
        const read = upgradeQuery(query);
        const said = read.ok ? await saidBy(read.value) : read.error;
        expect([said, isSentence(said)]).toEqual([said, true]);
      })
    );
  });

  it('is refused when it is of an unknown kind or of a newer version', () => {
    const said = (query: unknown): string => {
      const read = upgradeQuery(query);
      return read.ok ? '' : read.error;
    };
    fc.assert(
      fc.property(anything, fc.integer({ min: 2 }), (kind, version) => {
        fc.pre(!kinds.includes(kind as string) && kind !== undefined && kind !== null);
        expect(said({ kind })).toMatch(/ is not a kind of query that this version of Casefile knows\.$/);
        expect(said({ kind: 'alerts', version })).toMatch(/^This query was saved by a newer Casefile /);
      })
    );
  });
});

describe('an alert that is not as it should be', () => {
  const texts = fc.oneof(
    fc.constantFrom('', 'x', '0x10', '-1', '1', '2', '3', 'C:\\a\\b.exe', 'host', 'ip'),
    fc.string()
  );
  const { json } = fc.letrec<{ readonly json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      texts,
      fc.constantFrom(null, true, 0, -1, 1e308),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(
          '$id',
          '$ref',
          'Type',
          'Name',
          'HostName',
          'ImageFile',
          'ParentProcess',
          'ProcessId',
          'Host',
          'CommandLine'
        ),
        tie('json')
      )
    ),
  }));
  const entity = fc.record(
    {
      $id: fc.oneof(texts, json),
      Type: fc.constantFrom(
        'host',
        'account',
        'process',
        'file',
        'ip',
        'hostlogonsession',
        'filehash',
        'mailbox',
        '',
        'X'
      ),
      HostName: json,
      Name: json,
      ImageFile: json,
      ParentProcess: json,
      ProcessId: json,
      CommandLine: json,
      Host: json,
      Address: json,
      Value: json,
      SessionId: json,
    },
    { requiredKeys: ['Type'] }
  );
  const entities = fc.oneof(
    fc.array(entity, { maxLength: 8 }).map((list) => JSON.stringify(list)),
    json.map((value) => JSON.stringify(value)),
    fc.string(),
    fc.constant(
      JSON.stringify(
        Array.from({ length: 700 }, (_, $id) => ({
          $id,
          Type: 'process',
          Host: { $ref: $id },
          CommandLine: 'x'.repeat(64),
        }))
      )
    ),
    fc.constant('['.repeat(65_536))
  );
  const extended = fc.oneof(
    json.map((value) => JSON.stringify(value)),
    fc.string(),
    fc.constant('{"a":'.repeat(13_000))
  );

  it.each(kinds)('does not break %s', async (kind) => {
    const opened = Object.values(queryCases(SAMPLE_SUBJECT)[kind]!).flatMap((saved) => {
      const read = upgradeQuery({ ...saved, kind });
      return read.ok ? [read.value.fill(fill)] : [];
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...opened), entities, extended, async (query, alertEntities, alertExtended) => {
        const ask = onlyAlert(alertSaying('x', alertEntities, alertExtended));
        const frames = await query.run({ range: SAMPLE_DAY, ask });
        expect(frames.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 }
    );
  });

  it('and answers with other columns or values than were asked for break no kind', async () => {
    // Times are such as KQL knows: the years 1 to 9999.
    const time = fc.integer({ min: Date.parse('0001-01-01T00:00:00Z'), max: Date.UTC(9999, 11, 31) });
    const cell = fc.oneof(fc.string(), fc.constant(null), fc.boolean(), time);
    const column = fc.constantFrom(
      'SystemAlertId',
      'TimeGenerated',
      'Entities',
      'Schema',
      'Kind',
      'Events',
      'Host',
      'Accounts',
      'Count',
      'EventID'
    );
    const rows = fc.dictionary(column, cell).map((cells): Answer => oneRow(cells));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), rows, async (kind, answer) => {
        for (const saved of Object.values(queryCases(SAMPLE_SUBJECT)[kind]!)) {
          const read = upgradeQuery({ ...saved, kind });
          // A new table each time, as the client gives one.
          const ask = () => Promise.resolve({ ...answer, table: { ...answer.table } });
          const frames = read.ok ? await read.value.fill(fill).run({ range: SAMPLE_DAY, ask }) : [];
          expect(frames.length).toBeGreaterThan(0);
        }
      })
    );
  });
});
