import { CLUSTER_MODES } from '../../src/core/cluster/processClusters';
import { PROCESS_FEATURES } from '../../src/core/cluster/processFeatures';
import { SCALES } from '../../src/core/cluster/scale';
import { type SchemaName } from '../../src/core/schemas/hostSchema';
import { INDICATOR_TYPES } from '../../src/core/indicators/indicator';

const FEATURES = Object.keys(PROCESS_FEATURES);

/** Logs for which a kind has a case that differs by nothing else. */
export const FURTHER_SCHEMAS = ['Sysmon', 'ASIM', 'Linux'] as const satisfies readonly SchemaName[];

/** Tables that a workspace must have on the plan Basic for the cases of free KQL. */
export const BASIC_TABLES = ['Heartbeat'] as const;

/** What the queries of these tests are about. */
export interface CaseSubject {
  /** SystemAlertId. */
  readonly alert: string;
  readonly otherAlert: string;
  readonly host: string;
  readonly account: string;
  /** Where logons came from, by address. */
  readonly source: string;
  readonly commandLine: string;
  /** A part of the path of some process. */
  readonly process: string;
  /** A part of the name of some alerts. */
  readonly alertName: string;
  readonly provider: string;
  readonly tactic: string;
}

/** Parameters of a query, by the name of the case. */
export type Cases = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Parameters for every kind of query, so that each of its parameters and each of their choices occurs: what the tests of
 * all kinds run. A kind without a case fails.
 */
export function queryCases(subject: CaseSubject): Readonly<Record<string, Cases>> {
  const { alert, host } = subject;
  const filter = {
    name: subject.alertName,
    severity: ['high', 'Medium'],
    provider: [subject.provider],
    tactic: [subject.tactic, 'Impact'],
  };
  const byAlert = { usual: { alert }, 'in the dashboard range': { alert, window: 'dashboard' } };
  const around = { around: 'alert', before: '2h', after: '15m' };
  /** Questions about a host, from each sort of logs. */
  const focused = {
    usual: { alert },
    'SecurityEvent of a host': { host, window: 'dashboard', schema: 'SecurityEvent' },
    'Defender, other window': { alert, host, window: around, schema: 'Defender' },
    ...each('schema', FURTHER_SCHEMAS, { alert }),
  };
  const clustering: Cases = {
    ...each('mode', CLUSTER_MODES, { alert }),
    ...each('scale', SCALES, { alert }),
  };
  const scopes = each('scope', ['alert', 'family', 'host'], { alert });
  return {
    alerts: { usual: {}, filtered: filter },
    alertCounts: {
      usual: {},
      ...each('by', ['severity', 'product', 'provider', 'tactic', 'host']),
      filtered: filter,
    },
    alertEntityCounts: { usual: {}, ...each('by', ['account']) },
    alert: { usual: { alert }, 'some sections': { alert, sections: ['alert', 'subject', 'extended', 'entity'] } },
    entityGraph: {
      usual: { alerts: [alert] },
      'two alerts': { alerts: [alert, subject.otherAlert] },
      related: { alerts: [alert], related: true, window: around },
    },
    relatedAlerts: byAlert,
    relatedAlertCounts: byAlert,
    incident: { usual: { alert }, 'of a number': { alert, incident: 118 } },
    alertAnnotations: { usual: {}, 'of an alert': { alert }, 'of a host': { host } },
    processTree: {
      ...focused,
      'whole host': { alert, scope: 'host' },
      'one level': { alert, levels: 1 },
    },
    processes: { ...focused, holding: { alert, process: subject.process } },
    processClusters: {
      ...focused,
      ...clustering,
      'every feature': { alert, features: FEATURES, eps: 0.5, minPoints: 3 },
    },
    clusterMembers: {
      ...focused,
      ...clustering,
      'of every feature': { alert, features: FEATURES, eps: 0.5, minPoints: 3 },
      'of a process': { alert, process: subject.process },
      'of a cluster': { alert, cluster: '0' },
    },
    processVariability: {
      ...focused,
      'by session': { alert, bySession: true },
      ...each('measure', FEATURES, { alert }),
    },
    decodedCommandLines: { ...focused, ...scopes },
    indicators: { ...focused, ...scopes, 'of some types': { alert, types: INDICATOR_TYPES } },
    logonClusters: { ...focused, 'near ones': { alert, eps: 0.5, minPoints: 3 } },
    commandLineOccurrence: {
      usual: { alert },
      'a given line': { commandLine: subject.commandLine, window: 'dashboard' },
      SecurityEvent: { alert, schema: 'SecurityEvent', window: around },
      ...each('schema', ['Defender', ...FURTHER_SCHEMAS], { alert }),
    },
    rareProcesses: {
      usual: {},
      'on one host': { atMost: 1, schema: 'SecurityEvent' },
      ...each('schema', ['Defender', ...FURTHER_SCHEMAS], {}),
    },
    firstSeenCommands: {
      usual: {},
      'in a day': { baseline: '1d', schema: 'SecurityEvent' },
      ...each('schema', ['Defender', ...FURTHER_SCHEMAS], {}),
    },
    hostSummary: focused,
    hostLogons: {
      ...focused,
      'of accounts': { alert, account: ['SYSTEM', subject.account] },
      'from a source': { host, window: 'dashboard', source: subject.source },
      ...each('outcome', ['success', 'failure'], { alert, window: 'dashboard' }),
    },
    logonCounts: focused,
    alertLogon: {
      usual: { alert },
      'SecurityEvent in the dashboard range': { alert, window: 'dashboard', schema: 'SecurityEvent' },
      'Defender of a host': focused['Defender, other window'],
      ...each('schema', FURTHER_SCHEMAS, { alert }),
    },
    kql: {
      usual: {
        kql: `SecurityAlert
| where $__timeFilter() and $__contains(CompromisedEntity, '${host}')
| summarize Alerts = count() by AlertName // not by host
| sort by AlertName asc`,
      },
      'a Basic table': { plan: 'basic', kql: 'Heartbeat | where $__timeFilter() | summarize Beats = count()' },
    },
    reputation: {
      ...focused,
      'given, with related': { observables: ['203.0.113.45', 'cdn.example.net'], relations: true },
      'without the switch': { observables: ['203.0.113.45'], lookUp: 'off' },
      'looked up': { observables: ['203.0.113.45'], lookUp: 'on' },
    },
    alertOptions: { usual: {}, searched: { search: subject.alertName } },
    hostOptions: { usual: {}, 'of an alert': { alert }, searched: { search: host.slice(0, 3) } },
    accountOptions: { ...focused, searched: { alert, search: subject.account.slice(0, 3) } },
    alertFieldOptions: {
      usual: {},
      searched: { search: 'Med' },
      ...each('field', ['AlertSeverity', 'ProviderName', 'ProductName', 'Tactics', 'Account']),
    },
    processOptions: { ...focused, users: { alert, field: 'user' }, searched: { alert, search: 'cmd' } },
  };
}

/** A case for each value of a parameter. */
const each = (parameter: string, values: readonly string[], others: object = {}): Cases =>
  Object.fromEntries(values.map((value) => [`${parameter} ${value}`, { ...others, [parameter]: value }]));
