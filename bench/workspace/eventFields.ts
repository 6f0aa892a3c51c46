/** SQL of a field of an event in the table WindowsEvent. */
export const bagField = (name: string): string => `coalesce(EventData->>'${name}', '')`;

/** SQL of a field of an event in the table Event, as its XML writes it. */
export const xmlField = (name: string): string =>
  `regexp_extract(EventData, '<Data Name=["'']${name}["'']>([^<]*)<', 1)`;

/** The text that such a field says. */
export const xmlText = (name: string): string =>
  [
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', `''`],
    ['amp', '&'],
  ].reduce((inner, [sign, character]) => `replace(${inner}, '&${sign};', '${character}')`, xmlField(name));

/** SQL of which rows are one of Sysmon's events; 1 is the creation of a process, and 5 its end. */
export const bySysmon = (provider: string, ...ids: readonly number[]): string =>
  `${provider} = 'Microsoft-Windows-Sysmon' AND EventID IN (${ids.join(', ')})`;
