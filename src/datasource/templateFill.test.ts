import { templateFill } from './templateFill';

const VALUES: Readonly<Record<string, unknown>> = {
  host: 'WS-1',
  hosts: ['WS-1', "x' or 1==1 //"],
  quote: '"; drop',
  comma: 'a,b',
  none: [],
};
/** Replaces `$name` and `${name}` as Grafana does: in one pass, each value by what the format makes of it. */
const replace = (text: string, _: unknown, format: (value: unknown) => string): string =>
  text.replace(/\$\{?(\w+)\}?/g, (written, name: string) => (name in VALUES ? format(VALUES[name]) : written));
const macros = { range: { from: 0, to: 60_000 }, intervalMs: 5_000 };
const { text, list, kql } = templateFill({ replace }, {}, macros);

it('puts values into texts', () => {
  expect(text('on $host, not $unknown')).toBe('on WS-1, not $unknown');
  expect(text('$hosts')).toBe("WS-1,x' or 1==1 //");
  expect(text('find $__searchFilter')).toBe('find ');
});

it('takes the values of a variable apart, commas in them left alone', () => {
  expect(list(['$hosts', 'three', '$comma', '$none', '*', ' '])).toEqual(['WS-1', "x' or 1==1 //", 'three', 'a,b']);
  expect(list(['$host.corp'])).toEqual(['WS-1.corp']);
});

it('puts values into KQL as literals', () => {
  expect(kql('T | where Computer in ($hosts) and Note == "say $quote"')).toBe(
    'T | where Computer in ("WS-1", "x\' or 1==1 //") and Note == "say \\"; drop"'
  );
  expect(kql('T | where $__timeFilter() and $__contains(Computer, $none)')).toBe(
    'T | where TimeGenerated >= datetime(1970-01-01T00:00:00.000Z) and TimeGenerated <= datetime(1970-01-01T00:01:00.000Z) and Computer in ("")'
  );
});

it('leaves a text alone whose dollar is escaped', () => {
  expect(kql('T | where Line == "\\u0024host $host"')).toBe('T | where Line == "\\u0024host $host"');
});

it('leaves macros where no range is known', () => {
  expect(templateFill({ replace }, {}).kql('T | where $__timeFilter(At) and Computer == $host')).toBe(
    'T | where $__timeFilter(At) and Computer == "WS-1"'
  );
});
