import fc from 'fast-check';
import { readKql } from '../../../test/kusto';
import { documentedTables } from '../../../workspace/tables/documentedTables';
import { incidentFetch } from './incident';

const range = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
const { name, columns } = documentedTables.find((table) => table.name === 'SecurityIncident')!;
const tables = { [name]: `(${columns.map((column) => `${column.name}:${column.type}`).join(',')})` };

it('incidents are sought by the very id of an alert, whatever it holds', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\', '"', '" or true // ', "x' | take 1", '\u202e', '```', '\r\n', '\u2028', '\ud800')
  );
  fc.assert(
    fc.property(anyText, (id) => {
      expect(readKql(incidentFetch({ alert: id, incident: null }, range).kql, tables)).toEqual({
        problems: [],
        strings: [id],
      });
    }),
    { numRuns: 20 }
  );
});
