import { sampleCase } from '../workspace/sample/sampleCase';

const { story, tables } = sampleCase();

const ofEvents = (column: string): readonly string[] => [
  ...new Set(tables.find(({ name }) => name === 'SecurityEvent')!.rows.map((row) => String(row[column] ?? ''))),
];

/** The names of the sample case as they could stand in what is shared: hosts, users, addresses, paths, domains, ids, KQL. */
export const SAMPLE_SECRETS: readonly string[] = [
  ...ofEvents('Computer').filter((name) => name !== ''),
  ...ofEvents('TargetUserName').filter((name) => /^[a-z]+[.-][a-z]+$/i.test(name)),
  ...ofEvents('IpAddress').filter((address) => /^192\.0\.2\./.test(address)),
  ...['203.0.113.45', '198.51.100.23', 'cdn.example.net', 'collect.example.org', 'harbor.example', 'harbor\\'],
  ...['\\users\\', 'maren', 'd:\\ledger', 'q1.xlsx', story.alertId, '0x8a41f3', '0xb7720c', 'S-1-5-21-1004336348'],
  ...['33333333-3333-3333-3333-333333333333', '11111111-1111-1111-1111-111111111111', '| where ', '| project '],
];
