import { decodeText } from '../../core/decode/decode';
import { type DecodedItem } from '../../core/decode/item';
import { defang } from '../../core/indicators/defang';
import { extractIndicators } from '../../core/indicators/extract';
import { type Indicator } from '../../core/indicators/indicator';

/** What a command line holds: encoded text, and indicators in it and in what was encoded. */
export interface CommandLineReading {
  readonly items: readonly DecodedItem[];
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
  const texts = [commandLine, ...items.flatMap(({ text }) => text ?? [])];
  const seen = new Map(
    texts
      .flatMap((text) => extractIndicators(text))
      .map(({ type, value }) => [`${type} ${value}`, { type, value, defanged: defang(type, value) }])
  );
  return { items, indicators: [...seen.values()], defanged: defangText(commandLine), notes };
}

/** A text with each indicator in it defanged; of those inside one another the outermost. */
function defangText(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { type, value, start, end } of extractIndicators(text)) {
    if (start >= copied) {
      parts.push(text.slice(copied, start), defang(type, value));
      copied = end;
    }
  }
  return [...parts, text.slice(copied)].join('');
}
