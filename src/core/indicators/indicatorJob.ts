import { decodeText } from '../decode/decode';
import { type Pausing } from '../work/pausing';
import { extractIndicators } from './extract';
import { type Indicator, type IndicatorType } from './indicator';

export interface IndicatorInput {
  readonly texts: readonly string[];
  readonly types: readonly IndicatorType[];
  /** Also look into what can be decoded out of the texts. */
  readonly decode: boolean;
}

/** An indicator in a text, or in what was decoded out of it. */
export interface FoundIndicator extends Indicator {
  /** 0-based place of the text. */
  readonly row: number;
  /** Place in the nesting of the decoded text that `start` and `end` count in, as "1.2"; "" for the text itself. */
  readonly decodedFrom: string;
}

export interface FoundIndicators {
  readonly found: readonly FoundIndicator[];
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** Finds the indicators of texts, those of each text before those decoded out of it. */
export function* indicatorJob({ texts, types, decode }: IndicatorInput): Pausing<FoundIndicators> {
  const wanted = new Set(types);
  const found: FoundIndicator[] = [];
  const notes = new Set<string>();
  for (const [row, text] of texts.entries()) {
    const add = (part: string, decodedFrom: string): void => {
      for (const indicator of extractIndicators(part, wanted)) {
        found.push({ row, decodedFrom, ...indicator });
      }
    };
    add(text, '');
    if (decode) {
      const decoding = decodeText(text);
      decoding.notes.forEach((note) => notes.add(note));
      decoding.items.forEach((item) => item.text !== null && add(item.text, item.reference));
    }
    yield { done: row + 1, total: texts.length, items: 'texts' };
  }
  return { found, notes: [...notes] };
}
