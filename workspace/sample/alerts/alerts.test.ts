import { sampleCase } from '../sampleCase';
import { type SampleRow } from '../sampleRow';
import { toolFile } from '../story/toolFile';

const { tables, story } = sampleCase();
const alerts = tables.find(({ name }) => name === 'SecurityAlert')?.rows ?? [];
const named = (name: string): readonly SampleRow[] => alerts.filter(({ AlertName }) => AlertName === name);
const main = alerts.find(({ SystemAlertId }) => SystemAlertId === story.alertId) ?? {};

type Json = Readonly<Record<string, unknown>>;

/** Every object below a value, itself included. */
function objects(value: unknown): readonly Json[] {
  if (Array.isArray(value)) {
    return value.flatMap(objects);
  }
  return typeof value === 'object' && value !== null ? [value as Json, ...Object.values(value).flatMap(objects)] : [];
}
const entitiesOf = ({ Entities = '[]' }: SampleRow): readonly Json[] => objects(JSON.parse(Entities));
const types = (row: SampleRow): ReadonlySet<unknown> => new Set(entitiesOf(row).map(({ Type }) => Type));

describe('the alerts of the case', () => {
  it('are between 60 and 90, of every severity and status', () => {
    expect(alerts.length).toBeGreaterThanOrEqual(60);
    expect(alerts.length).toBeLessThanOrEqual(90);
    expect([...new Set(alerts.map(({ AlertSeverity }) => AlertSeverity))].sort()).toEqual([
      'High',
      'Informational',
      'Low',
      'Medium',
    ]);
    expect([...new Set(alerts.map(({ Status }) => Status))].sort()).toEqual([
      'Dismissed',
      'InProgress',
      'New',
      'Resolved',
    ]);
    expect(new Set(alerts.map(({ ProductName }) => ProductName)).size).toBe(6);
    expect(new Set(alerts.flatMap(({ Tactics = '' }) => Tactics.split(', '))).size).toBeGreaterThan(8);
  });

  it('come up again and again, over two days and more', () => {
    const repeated = new Set(alerts.map(({ AlertName }) => AlertName).filter((name = '') => named(name).length > 3));
    expect(repeated.size).toBeGreaterThanOrEqual(10);
    const times = alerts.map(({ TimeGenerated = '' }) => Date.parse(TimeGenerated));
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(2 * 86_400_000);
  });

  it('hold JSON that can be read, whose references all lead somewhere', () => {
    for (const row of alerts) {
      expect(JSON.parse(row.ExtendedProperties ?? '')).toEqual(expect.any(Object));
      const found = entitiesOf(row);
      const ids = found.flatMap(({ $id }) => ($id === undefined ? [] : [$id]));
      expect(new Set(ids).size).toBe(ids.length);
      const references = found.flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
      expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
    }
  });

  it.each([
    'account',
    'azure-resource',
    'cloud-application',
    'dns',
    'file',
    'filehash',
    'host',
    'host-logon-session',
    'ip',
    'mail-message',
    'mailbox',
    'malware',
    'process',
    'registry-key',
    'registry-value',
    'security-group',
    'url',
  ])('have an entity of the type %s', (type) => {
    expect(alerts.some((row) => types(row).has(type))).toBe(true);
  });

  it('define entities inside of others in one of them', () => {
    const nested = alerts.filter(({ Entities = '[]' }) => {
      const outer = JSON.parse(Entities) as readonly Json[];
      return objects(outer).some((entity) => entity.$id !== undefined && !outer.includes(entity));
    });
    expect(nested.map(({ AlertName }) => AlertName)).toEqual(['Service installed from another computer']);
    expect([...types(nested[0] ?? {})]).toEqual(
      expect.arrayContaining(['process', 'file', 'host', 'account', 'host-logon-session'])
    );
  });

  it('include some that are written in another case', () => {
    const hosts = new Set(alerts.map(({ CompromisedEntity }) => CompromisedEntity));
    expect([...hosts]).toEqual(expect.arrayContaining(['FIN-WKS-03', 'fin-wks-03']));
  });
});

describe('what alerts share with the main one', () => {
  const says = (text: string): readonly string[] => [
    ...new Set(
      alerts
        .filter(
          (row) =>
            row !== main && `${row.Entities} ${row.ExtendedProperties}`.includes(JSON.stringify(text).slice(1, -1))
        )
        .map(({ AlertName = '' }) => AlertName)
    ),
  ];

  it.each<[what: string, text: string, some: readonly string[]]>([
    ['the host', story.host, ['PowerShell with an encoded command', 'Regular traffic to a rare address']],
    ['the account', 'maren.voss', ['Mail with a macro document delivered', 'Sign-in from an unusual place']],
    [
      'the image of the process',
      'C:\\Users\\maren.voss\\AppData\\Local\\Temp',
      ['Executable started from a temporary folder', 'Program set to start at logon'],
    ],
    ['the address', toolFile.address, ['Storage read from an unusual address', 'Sign-in from an unusual place']],
    ['the hash', toolFile.sha256, ['Malware found and stopped', 'Executable started from a temporary folder']],
  ])('is %s', (_, text, some) => {
    expect(`${main.Entities}`).toContain(JSON.stringify(text).slice(1, -1));
    expect(says(text)).toEqual(expect.arrayContaining([...some]));
  });

  it('is the hash or the address for few of them', () => {
    expect(says(toolFile.sha256).length).toBeLessThan(4);
    expect(says(toolFile.address).length).toBeLessThan(8);
  });
});
