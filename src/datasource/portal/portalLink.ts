import { type Fetch } from '../../core/investigations/ask';
import { type Portal } from './portal';

/**
 * Opens a query in the portal's page of logs, over the time that it was asked about. The portal reads KQL as gzip in
 * base64, and writes it into its own links percent-encoded twice, the other parts once. The compressor is loaded when
 * the first link is made.
 */
export async function portalLink({ address, tenant, resourceId }: Portal, { kql, timespan }: Fetch): Promise<string> {
  const { gzipSync, strToU8 } = await import('fflate');
  // Without a time in it, equal queries have equal links.
  const packed = base64(gzipSync(strToU8(kql), { mtime: 0 }));
  const interval = `${new Date(timespan.from).toISOString()}/${new Date(timespan.to).toISOString()}`;
  return [
    `${address}/#${tenant === '' ? '' : `@${encodeURIComponent(tenant)}/`}blade`,
    'Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView',
    `resourceId/${encodeURIComponent(resourceId)}`,
    'source/LogsBlade.AnalyticsShareLinkToQuery',
    `q/${encodeURIComponent(encodeURIComponent(packed))}`,
    `timespan/${encodeURIComponent(interval)}`,
  ].join('/');
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
