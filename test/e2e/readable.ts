import { type Locator } from '@playwright/test';

const LONGEST_LINE = 400;
/** Of a cell that holds nothing but words. */
const PLAIN_CELL = /^ *- '?(gridcell|cell|columnheader)\b(?!.*:$)/;

/**
 * What a part of the page says to a screen reader, a line for each element. Cells are left out, since the name of their
 * row says the same, and of long texts the rest is counted.
 */
export async function readable(part: Locator): Promise<string> {
  return (await part.ariaSnapshot())
    .split('\n')
    .filter((line) => !PLAIN_CELL.test(line))
    .map((line) =>
      line.length <= LONGEST_LINE
        ? line
        : `${line.slice(0, LONGEST_LINE)} [and ${(line.length - LONGEST_LINE).toLocaleString('en-US')} characters]`
    )
    .join('\n');
}
