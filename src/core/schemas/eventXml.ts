import { call, column, type Expression, number, text } from '../kql/expression';

/** A field of an event in the table Event, as its XML in EventData writes it; "" where the event has none of that name. */
export const xmlField = (name: string): Expression =>
  call('extract', text(`<Data Name=["']${name}["']>([^<]*)<`), number(1), column('EventData'));

/** The text that such a field says, as far as signs have names. */
export const xmlFieldText = (name: string): Expression =>
  NAMED_SIGNS.reduce(
    (said, [name, sign]) => call('replace_string', said, text(`&${name};`), text(sign)),
    xmlField(name)
  );

/** The last may be part of what another one is written as. */
const NAMED_SIGNS: ReadonlyArray<readonly [name: string, sign: string]> = [
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
];
const SIGNS = new Map(NAMED_SIGNS);

/** The text that XML writes with references to signs. What is none in XML is left as it stands. */
export function textOfXml(written: string): string {
  return written.replace(
    /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/g,
    (reference: string, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? (signOf(decimal ? Number(decimal) : parseInt(hex!, 16)) ?? reference)
        : (SIGNS.get(name) ?? reference)
  );
}

function signOf(code: number): string | undefined {
  const isSign = (code >= 1 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff);
  return isSign ? String.fromCodePoint(code) : undefined;
}
