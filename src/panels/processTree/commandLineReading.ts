import { decodeText } from '../../core/decode/decode';
import { type DecodedItem } from '../../core/decode/item';
import { defang } from '../../core/indicators/defang';
import { extractIndicators } from '../../core/indicators/extract';
import { type Indicator } from '../../core/indicators/indicator';

/** A decoded part, with its text as it is shown: its indicators defanged; "" for what is no text. */
export type ReadItem = DecodedItem & { readonly defanged: string };

/** What a command line holds: encoded text, and indicators in it and in what was encoded. */
export interface CommandLineReading {
  readonly items: readonly ReadItem[];
  /** Each indicator once, those of the command line first; none inside another. */
  readonly indicators: ReadonlyArray<Pick<Indicator, 'type' | 'value'> & { readonly defanged: string }>;
  /** The command line with its indicators defanged. */
  readonly defanged: string;
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** Decodes a command line and finds its indicators. This module is loaded when it is first needed: it is large. */
export function readCommandLine(commandLine: string): CommandLineReading {
  const { items, notes } = decodeText(commandLine);
  const line = readText(commandLine);
  const parts = items.map((item) => ({ item, ...readText(item.text ?? '') }));
  const seen = new Map(
    [line, ...parts]
      .flatMap(({ indicators }) => indicators)
      .map(({ type, value }) => [`${type} ${value}`, { type, value, defanged: defang(type, value) }])
  );
  return {
    items: parts.map(({ item, defanged }) => ({ ...item, defanged })),
    indicators: [...seen.values()],
    defanged: line.defanged,
    notes,
  };
}

function readText(text: string): { readonly indicators: readonly Indicator[]; readonly defanged: string } {
  const indicators = extractIndicators(text);
  return { indicators, defanged: defangText(text, indicators) };
}

/** A text with each of its indicators defanged; of those inside one another the outermost. */
function defangText(text: string, indicators: readonly Indicator[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { type, value, start, end } of indicators) {
    if (start >= copied) {
      parts.push(text.slice(copied, start), defang(type, value));
      copied = end;
    }
  }
  return [...parts, text.slice(copied)].join('');
}
