import { changeSettings } from './changeSettings';

/** Sets how many seconds the proxy of a running preview waits for an answer. */
export const setProxyTimeout = (preview: string, seconds: number): Promise<void> =>
  changeSettings(preview, { timeout: seconds });
