import { type AlertCountRow, countsBy } from './alertGroups';

const group = (name: string, Alerts: number, Before = 0, time: number | null = null): AlertCountRow => ({
  name,
  Alerts,
  Before,
  Change: Alerts - Before,
  High: 0,
  First: time,
  Last: time,
});
const told = (...given: Parameters<typeof countsBy>) =>
  countsBy(...given).map(({ name, Alerts, Before }) => `${name} ${Alerts} ${Before}`);

it('counts an alert for each of its tactics, once', () => {
  const groups = [group('A, B', 1, 0, 5), group('B', 3, 1, 9), group('', 1), group('A,A', 1, 0, 7)];
  expect(told('tactic', groups)).toEqual(['B 4 1', 'A 2 0', ' 1 0']);
  expect(countsBy('tactic', groups)[1]).toMatchObject({ First: 5, Last: 7 });
});

it('has a row for each severity, from the highest on, and for odd ones behind', () => {
  expect(told('severity', [group('Odd', 9), group('Low', 2), group('high', 1, 4)])).toEqual([
    'High 1 4',
    'Medium 0 0',
    'Low 2 0',
    'Informational 0 0',
    'Odd 9 0',
  ]);
});

it('takes host names without case, written as most alerts write them', () => {
  expect(told('host', [group('ws-1', 1), group('WS-1', 2), group('A', 3, 1)])).toEqual(['A 3 1', 'WS-1 3 0']);
});

it('sorts by number, then by what was before, then by name', () => {
  expect(told('name', [group('b', 1), group('a', 1), group('c', 1, 1), group('d', 2)])).toEqual([
    'd 2 0',
    'c 1 1',
    'a 1 0',
    'b 1 0',
  ]);
});
