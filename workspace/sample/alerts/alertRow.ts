import { type Random } from '../random';
import { type SampleRow } from '../sampleRow';
import { iso } from '../sampleTime';
import { type Entity } from './entities';

/** The severities of SecurityAlert, from the lowest on. */
export type Severity = 'Informational' | 'Low' | 'Medium' | 'High';

/** The made-up products that raise alerts, and what part of each does. */
const components = {
  'Harbor Endpoint': 'Process analytics',
  'Harbor Identity': 'Logon analytics',
  'Harbor Network': 'Flow analytics',
  'Harbor Mail': 'Mail filter',
  'Harbor Cloud': 'Activity analytics',
  'Harbor Antimalware': 'Scanner',
} as const;

export type Product = keyof typeof components;

/** What distinguishes one alert from another. */
export interface AlertDraft {
  readonly name: string;
  readonly severity: Severity;
  readonly description: string;
  readonly time: number;
  readonly compromisedEntity: string;
  readonly entities: readonly Entity[];
  readonly properties: Readonly<Record<string, string>>;
  readonly tactics?: string;
  readonly techniques?: readonly string[];
  readonly product?: Product;
  readonly status?: 'New' | 'InProgress' | 'Resolved' | 'Dismissed';
}

/** The draft as a row of SecurityAlert; it is logged some seconds after what it is about. */
export function alertRow(draft: AlertDraft, random: Random): SampleRow {
  const vendorId = random.guid();
  const seen = iso(draft.time);
  const product = draft.product ?? 'Harbor Endpoint';
  return {
    TimeGenerated: iso(draft.time + random.between(4, 9) * 1000),
    StartTime: seen,
    EndTime: seen,
    ProcessingEndTime: iso(draft.time + 3000),
    SystemAlertId: random.guid(),
    VendorOriginalId: vendorId,
    AlertName: draft.name,
    DisplayName: draft.name,
    AlertType: draft.name,
    AlertSeverity: draft.severity,
    Description: draft.description,
    ProviderName: 'Harbor Detection',
    VendorName: 'Harbor',
    ProductName: product,
    ProductComponentName: components[product],
    ConfidenceLevel: 'Unknown',
    IsIncident: 'false',
    Status: draft.status ?? 'New',
    CompromisedEntity: draft.compromisedEntity,
    Tactics: draft.tactics ?? '',
    Techniques: draft.techniques ? JSON.stringify(draft.techniques) : '',
    Entities: JSON.stringify(draft.entities, null, 2),
    ExtendedProperties: JSON.stringify(draft.properties, null, 2),
    WorkspaceSubscriptionId: '00000000-0000-0000-0000-000000000000',
    WorkspaceResourceGroup: 'casefile-sample',
    AlertLink: `https://alerts.example.com/${vendorId}`,
  };
}
