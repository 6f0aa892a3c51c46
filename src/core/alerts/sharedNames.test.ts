import { alertOf } from '../../../test/builders/alert';
import { holdsEntity, namesIn, sharedNames } from './sharedNames';

const alert = (entities: readonly object[], extended: object = {}) =>
  alertOf({ Entities: JSON.stringify(entities), ExtendedProperties: JSON.stringify(extended) });
const terms = (...given: Parameters<typeof alert>) =>
  sharedNames(alert(...given)).map(({ kind, term }) => `${kind} ${term}`);

it('are hosts and accounts without their domains, the main process, addresses and hashes, each once', () => {
  expect(
    terms(
      [
        { $id: 'h', Type: 'host', HostName: 'WS-1.corp.example' },
        { Type: 'host', HostName: 'ws-1' },
        { Type: 'account', Name: 'jo', NTDomain: 'CORP' },
        { Type: 'account', Name: 'JO', UPNSuffix: 'corp.example' },
        { $id: 'f', Type: 'file', Directory: 'c:\\', Name: 'a.exe' },
        { $id: 'p', Type: 'process', ImageFile: { $ref: 'f' }, ParentProcess: { $id: 'pp', Type: 'process' } },
        { Type: 'ip', Address: '192.0.2.1' },
        { Type: 'filehash', Algorithm: 'MD5', Value: 'aa' },
      ],
      { 'User Name': 'CORP\\jo' }
    )
  ).toEqual(['host WS-1', 'account jo', 'process a.exe', 'ip 192.0.2.1', 'hash aa']);
});

it('leave out what too many alerts name', () => {
  expect(
    terms([
      { Type: 'account', Name: 'SYSTEM', NTDomain: 'NT AUTHORITY' },
      { Type: 'account', Name: '---' },
      { Type: 'ip', Address: '127.0.0.1' },
      { Type: 'ip', Address: '::1' },
    ])
  ).toEqual([]);
});

it('are found in other alerts as entities, or in their text only', () => {
  const one = alert([{ Type: 'host', HostName: 'WS-1' }]);
  const asEntity = alert([{ Type: 'host', HostName: 'ws-1' }]);
  const inText = alert([], { 'Source Workstation': 'WS-1' });
  const names = sharedNames(one);
  expect([asEntity, inText, alert([], { A: 'WS-10' })].map((other) => namesIn(other, names).length)).toEqual([1, 1, 0]);
  expect([asEntity, inText].map((other) => holdsEntity(other, names[0]!, one))).toEqual([true, false]);
});
