/** Windows writes "-" where an event has no value; here that is "". */
export const presentText = (text: string): string => (text === '-' ? '' : text);

/** Domain and name as Windows shows them: `DOMAIN\name`, the name alone without a domain, "" without a name. */
export function accountName(domain: string, name: string): string {
  const [authority, user] = [presentText(domain), presentText(name)];
  return user === '' || authority === '' ? user : `${authority}\\${user}`;
}
