import { type IndicatorType } from './indicator';

/** Writes an indicator so that nothing makes a link of it: `hXXp://evil[.]com/a`, `1[.]2[.]3[.]4`. `refang` undoes it. */
export function defang(type: IndicatorType, value: string): string {
  switch (type) {
    case 'ipv4':
    case 'dns':
      return brokenDots(value);
    case 'ipv6':
      return brokenDots(value.replace(/:/g, '[:]'));
    case 'email':
      return brokenDots(value.replace('@', '[at]'));
    case 'url':
      return defangUrl(value);
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'windows_path':
    case 'unc_path':
    case 'registry_key':
    case 'linux_path':
      return value;
  }
}

const brokenDots = (text: string): string => text.replace(/\./g, '[.]');

function defangUrl(url: string): string {
  const [scheme = '', rest = ''] = splitOnce(url, '://');
  const slash = rest.search(/[/?#]/);
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  // An address in brackets stays as it is: "[:]" beside its own brackets could not be told from them.
  const shown = authority.includes('[') ? authority : brokenDots(authority);
  return `${brokenScheme(scheme)}${shown}${rest.slice(authority.length)}`;
}

/** hXXp, fXp and the like where their letters' cases can be told again; else the colon is broken. */
function brokenScheme(scheme: string): string {
  const [, before = '', crossed, after = ''] = /^(h|s?f)(tt|t)(ps?)$/i.exec(scheme) ?? [];
  const fits = crossed !== undefined && (before.toLowerCase() === 'h') === (crossed.length === 2);
  const cased = crossed === (after.startsWith('P') ? 'TT' : 'tt').slice(0, crossed?.length);
  return fits && cased ? `${before}${'X'.repeat(crossed.length)}${after}://` : `${scheme}[:]//`;
}

function splitOnce(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
