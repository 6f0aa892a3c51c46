import { documentedTables } from '../tables/documentedTables';
import { isDataFile, tableFor } from './tableRule';

describe('tableFor', () => {
  it.each<[file: string, header: string[], table: string, rule: string]>([
    ['/data/SecurityEvent.csv', ['a'], 'SecurityEvent', 'a file named after a table goes there'],
    ['/data/securityalert.csv.gz', ['a'], 'SecurityAlert', 'in any case, and compressed'],
    ['/data/Syslog.csv', ['SystemAlertId'], 'Syslog', 'whatever its columns'],
    [
      '/data/alerts.csv',
      ['SystemAlertId', 'EventID', 'Computer'],
      'SecurityAlert',
      'SystemAlertId means SecurityAlert',
    ],
    ['/data/logons.csv', ['EventID', 'Computer'], 'SecurityEvent', 'EventID and Computer mean SecurityEvent'],
    ['/data/logons.csv', ['EventID'], 'logons', 'EventID alone does not'],
    ['/data/tree.csv', ['EventID', 'Computer', 'NodeRole'], 'tree', 'an exported process tree stays on its own'],
    ['/data/my events-2.csv', ['x'], 'my_events_2', 'other names become identifiers'],
    ['/data/2024.csv', ['x'], '_2024', 'which do not begin with a digit'],
  ])('%s with %j goes to %s: %s', (file, header, table) => {
    expect(tableFor(file, header, documentedTables)).toBe(table);
  });
});

describe('isDataFile', () => {
  it.each([
    ['a.csv', true],
    ['a.CSV.gz', true],
    ['a.txt', true],
    ['audit.log.2.gz', true],
    ['a.md', false],
    ['csv', false],
  ])('%s: %s', (path, expected) => {
    expect(isDataFile(path)).toBe(expected);
  });
});
