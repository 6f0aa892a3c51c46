import { continueKql } from './continueKql';

const fixed = { from: Date.UTC(2026, 2, 10, 8), to: Date.UTC(2026, 2, 10, 9) };

it('writes the range of the dashboard as a macro', () => {
  expect(continueKql('SecurityAlert\n| take 1', 'dashboard')).toBe('SecurityAlert\n| where $__timeFilter()\n| take 1');
});

it('writes any other time as it was', () => {
  expect(continueKql('["my table"]\n| take 1', fixed)).toBe(
    `// Only rows within the dashboard's time range are found: widen it to these times.
["my table"]
| where TimeGenerated between (datetime(2026-03-10T08:00:00.000Z) .. datetime(2026-03-10T09:00:00.000Z))
| take 1`
  );
});

it('bounds every branch of a union', () => {
  const union = 'union isfuzzy=true\n  (T\n  | where a == "x"\n  | count),\n  (U\n  | count)\n| sort by n desc';
  expect(continueKql(union, 'dashboard')).toBe(
    'union isfuzzy=true\n  (T\n  | where $__timeFilter()\n  | where a == "x"\n  | count),\n  (U\n  | where $__timeFilter()\n  | count)\n| sort by n desc'
  );
});

it('keeps a value that looks like a variable', () => {
  expect(continueKql('T\n| where a == "$host ${x:raw} 5$" and b matches regex "^a$"', 'dashboard')).toContain(
    'where a == "\\u0024host \\u0024{x:raw} 5$" and b matches regex "^a$"'
  );
});
