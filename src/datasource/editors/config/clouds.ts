/** An Azure cloud: where queries go, and where the sign-in is. */
export interface Cloud {
  readonly label: string;
  /** Base addresses; undefined for the public cloud, which the routes of plugin.json know. */
  readonly endpoint?: string;
  readonly authority?: string;
}

/** Azure's clouds. Source: Microsoft, "Azure Monitor endpoints" and "National clouds" of the identity platform. */
export const CLOUDS: readonly Cloud[] = [
  { label: 'Azure' },
  {
    label: 'Azure US Government',
    endpoint: 'https://api.loganalytics.us',
    authority: 'https://login.microsoftonline.us',
  },
  {
    label: 'Azure operated by 21Vianet (China)',
    endpoint: 'https://api.loganalytics.azure.cn',
    authority: 'https://login.chinacloudapi.cn',
  },
];

export const CUSTOM_CLOUD = 'Custom addresses';

/** The cloud that saved addresses stand for; undefined for custom ones. */
export function cloudOf({
  endpoint = '',
  authority = '',
}: {
  readonly endpoint?: string;
  readonly authority?: string;
}): Cloud | undefined {
  return CLOUDS.find((cloud) => (cloud.endpoint ?? '') === endpoint && (cloud.authority ?? '') === authority);
}
