import { type Product, type Severity } from './alertRow';

/** A type of alert that comes up again and again. */
export interface EverydayKind {
  readonly name: string;
  readonly severity: Severity;
  readonly tactics: string;
  readonly product: Product;
  /** What it knows beside a host and an account. */
  readonly about: 'host' | 'domain' | 'address' | 'process' | 'mailbox';
  /** How many of them the case has. */
  readonly count: number;
}

/** The types of alert that the company sees every day. */
export const everydayKinds: readonly EverydayKind[] = [
  kind('Scheduled task created', 'Informational', 'Persistence', 'Harbor Endpoint', 'host', 8),
  kind('Software installed outside of the catalogue', 'Informational', '', 'Harbor Endpoint', 'host', 6),
  kind('Removable drive connected', 'Informational', 'Exfiltration', 'Harbor Endpoint', 'host', 5),
  kind('Account locked out', 'Informational', 'CredentialAccess', 'Harbor Identity', 'address', 4),
  kind('Logon outside of working hours', 'Low', 'InitialAccess', 'Harbor Identity', 'address', 6),
  kind('Rare domain contacted', 'Low', 'CommandAndControl', 'Harbor Network', 'domain', 7),
  kind('Port scan from one address', 'Low', 'Discovery', 'Harbor Network', 'address', 4),
  kind('Antimalware signature out of date', 'Low', '', 'Harbor Antimalware', 'host', 5),
  kind('Mail with a suspicious link delivered', 'Low', 'InitialAccess', 'Harbor Mail', 'mailbox', 4),
  kind('Macro opened from the network', 'Medium', 'Execution', 'Harbor Endpoint', 'host', 5),
  kind('PowerShell with an encoded command', 'Medium', 'Execution, DefenseEvasion', 'Harbor Endpoint', 'process', 3),
  kind('Event log cleared', 'High', 'DefenseEvasion', 'Harbor Endpoint', 'host', 2),
];

function kind(
  name: string,
  severity: Severity,
  tactics: string,
  product: Product,
  about: EverydayKind['about'],
  count: number
): EverydayKind {
  return { name, severity, tactics, product, about, count };
}
