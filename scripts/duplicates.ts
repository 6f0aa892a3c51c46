import { Detector, getModeHandler, type IMapFrame, MemoryStore } from '@jscpd/core';
import { Tokenizer } from '@jscpd/tokenizer';

/** Fewest lines, and fewest words and signs in them, that are called a copy. Comments, layout and imports do not count. */
const LIMITS = { minLines: 12, minTokens: 60, maxLines: 100_000, maxSize: '10mb', mode: getModeHandler('weak') };

/** Every passage that stands in the files twice, in sentences; files are texts by path. */
export async function duplicatesIn(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const detector = new Detector(new Tokenizer(), new MemoryStore<IMapFrame>(), [], LIMITS);
  const found: string[] = [];
  for (const [file, text] of files) {
    // One language for all, so that a component is compared with a module too.
    const copies = await detector.detect(file, withoutImports(text), 'typescript');
    found.push(
      ...copies.map(({ duplicationA, duplicationB }) => {
        const [here, there] = [duplicationA, duplicationB].map(
          ({ sourceId, start, end }) => `${sourceId} lines ${start.line} to ${end.line}`
        );
        return `${here} stand also in ${there}.`;
      })
    );
  }
  return found;
}

/** Lines keep their numbers. */
const withoutImports = (text: string): string =>
  text.replace(/^import\b[^;]*;/gm, (statement) => statement.replace(/[^\n]/g, ''));
