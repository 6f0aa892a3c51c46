import fc from 'fast-check';
import { alertOf } from '../../../test/builders/alert';
import { readKql } from '../../../test/kusto';
import { documentedTables } from '../../../workspace/tables/documentedTables';
import { alertsByIdFetch } from './alertsById';
import { alertCountsFetch } from './alertCounts';
import { commandLineOccurrenceFetch } from './commandLineOccurrence';
import { incidentFetch } from './incident';
import { relatedAlertsFetch } from './relatedAlerts';
import { sharedNames } from '../alerts/sharedNames';
import { commandLineShape } from '../commandLines/shape';
import { COMMAND_LINE_SOURCES } from '../commandLines/sources';

const range = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
/** Microsoft's parser takes half a second for the longer queries; how literals are written is tried far more often. */
const few = { numRuns: 20 };
/** What attackers write. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\\', '"', '" or true // ', "x' | take 1", '\u202e', '```', '\r\n', '\u2028', '\ud800')
);
const tables = documentedTables.map(({ name, columns }) => ({
  name,
  columns: `(${columns.map((column) => `${column.name}:${column.type}`).join(',')})`,
}));

/** Texts of the KQL as Microsoft's parser reads them. */
function stringsOf(kql: string): readonly string[] {
  const asked = tables.filter(({ name }) => new RegExp(`^ *${name}$`, 'm').test(kql));
  const { problems, strings } = readKql(kql, Object.fromEntries(asked.map(({ name, columns }) => [name, columns])));
  expect(problems).toEqual([]);
  return strings;
}

describe('whatever an alert names', () => {
  it('is sought in other alerts as a literal', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (host, account, process) => {
        const alert = alertOf({
          Entities: JSON.stringify([
            { Type: 'host', HostName: host },
            { Type: 'account', Name: account },
            { Type: 'process', ImageFile: { Type: 'file', Name: process } },
            { Type: 'ip', Address: account },
          ]),
        });
        const names = sharedNames(alert);
        const terms = [...new Set(names.map(({ term }) => term))];
        fc.pre(terms.length > 0);
        expect(stringsOf(relatedAlertsFetch(names, range).kql)).toEqual(terms.flatMap((term) => [term, term]));
      }),
      few
    );
  });

  it('is sought on other hosts as a literal', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (commandLine, image, host) => {
        const { kql } = commandLineOccurrenceFetch(
          { commandLine, image, hosts: [host] },
          COMMAND_LINE_SOURCES.SecurityEvent,
          range
        );
        const strings = stringsOf(kql);
        expect(strings.filter((value) => value === commandLine).length).toBeGreaterThanOrEqual(2);
        expect(strings).toEqual(expect.arrayContaining([commandLineShape(commandLine), host]));
        expect(image === '' || strings.includes(image)).toBe(true);
      }),
      few
    );
  });

  it('is found by id, and filtered by, as a literal', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(stringsOf(alertsByIdFetch([one, other], range).kql)).toEqual([one, other]);
        // The kind of a join is read as a text too.
        expect(stringsOf(incidentFetch({ alert: one, incident: null }, range).kql)).toEqual([one, 'leftouter']);
        const filter = { name: one === '' ? 'x' : one, severity: [other], provider: [one], tactic: [other] };
        expect(stringsOf(alertCountsFetch({ by: 'name', filter }, range).kql)).toEqual([
          filter.name,
          other,
          one,
          other,
          'High',
        ]);
      }),
      few
    );
  });
});
