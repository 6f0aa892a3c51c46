import { type DataSourceJsonData } from '@grafana/data';
import { type RequestLimits } from '../core/reputation/requestLog';

/** What an administrator sets; the client secret is in secureJsonData, which never reaches the browser. */
export interface Settings extends DataSourceJsonData {
  /** How Grafana signs in: with a client secret, or as the identity of the machine that it runs on. */
  readonly signIn?: 'secret' | 'identity';
  readonly tenantId?: string;
  readonly clientId?: string;
  readonly workspaceId?: string;
  /** Base address of the query API; unset for Azure's public cloud. */
  readonly endpoint?: string;
  /** Base address of the sign-in service; unset for Azure's public cloud. */
  readonly authority?: string;
  /** How long Grafana's proxy waits for an answer, in seconds. */
  readonly timeout?: number | string;
  /** Workspaces whose rows every query asks for too; the identity must be allowed to read each. */
  readonly additionalWorkspaces?: readonly OtherWorkspace[];
  /** Azure's path of the workspace, from `/subscriptions/` on; links to the Azure portal need it. */
  readonly workspaceResourceId?: string;
  /** Whether the KQL goes into the query results, where the inspector shows it and snapshots keep it. */
  readonly keepKql?: boolean;
  /** Whether indicators may be looked up at VirusTotal; provisioned variables come as text. */
  readonly virusTotal?: boolean | string;
  /** Base address of VirusTotal; unset for VirusTotal's own. */
  readonly virusTotalEndpoint?: string;
  /** Requests that the key allows. */
  readonly virusTotalPerMinute?: number | string;
  readonly virusTotalPerDay?: number | string;
}

/** A further workspace, by its id; the name is for people. */
export interface OtherWorkspace {
  readonly name: string;
  readonly id: string;
}

export interface SecureSettings {
  readonly clientSecret?: string;
  readonly virusTotalKey?: string;
}

/** Grafana's own default for the proxy. */
export const PROXY_TIMEOUT_S = 30;
/** The service must give up a little before the proxy does, so that the analyst gets the service's own answer. */
const MARGIN_S = 5;
/** The service never works longer on one query. */
const LONGEST_S = 600;

/** Whole seconds that the service may take for one query; less than Grafana's proxy waits. */
export function serverTimeoutSeconds({ timeout }: Settings): number {
  const set = Number(timeout ?? PROXY_TIMEOUT_S);
  const proxy = Number.isFinite(set) && set > 0 ? set : PROXY_TIMEOUT_S;
  return Math.max(1, Math.min(LONGEST_S, Math.floor(Math.max(proxy - MARGIN_S, proxy / 2))));
}

/** The proxy route to an endpoint of the workspace that signs in as the settings say. */
export const proxyRoute = ({ signIn }: Settings, endpoint: 'query' | 'search' | 'metadata'): string =>
  signIn === 'identity' ? `identity/${endpoint}` : endpoint;

/** The ids of the further workspaces that every query is asked across; each once, blank ones left out. */
export const otherWorkspaceIds = ({ additionalWorkspaces }: Settings): readonly string[] => [
  ...new Set((additionalWorkspaces ?? []).map(({ id }) => (id ?? '').trim()).filter((id) => id !== '')),
];

/** What must be filled in before anything can be asked, by its name on the settings page. */
export function missingSettings({ signIn, tenantId, clientId, workspaceId }: Settings): readonly string[] {
  const needed: ReadonlyArray<readonly [string, string | undefined]> =
    signIn === 'identity'
      ? [['workspace ID', workspaceId]]
      : [
          ['tenant ID', tenantId],
          ['client ID', clientId],
          ['workspace ID', workspaceId],
        ];
  return needed.flatMap(([name, value]) => ((value ?? '').trim() === '' ? [name] : []));
}

/** What VirusTotal allows a free key. */
export const FREE_KEY: RequestLimits = { perMinute: 4, perDay: 500 };

/** How often VirusTotal may be asked; undefined where look-ups are switched off. */
export function lookupLimits(settings: Settings): RequestLimits | undefined {
  const { virusTotal, virusTotalPerMinute, virusTotalPerDay } = settings;
  return virusTotal === true || virusTotal === 'true'
    ? {
        perMinute: requestCount(virusTotalPerMinute) ?? FREE_KEY.perMinute,
        perDay: requestCount(virusTotalPerDay) ?? FREE_KEY.perDay,
      }
    : undefined;
}

function requestCount(setting: number | string | undefined): number | undefined {
  const count = Number(setting ?? '');
  return Number.isInteger(count) && count >= 1 ? count : undefined;
}
