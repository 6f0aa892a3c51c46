/** How many cells of each type a sheet has, by the names that OpenDocument has for types. */
export interface CellCounts {
  readonly string: number;
  readonly float: number;
  readonly date: number;
  readonly boolean: number;
}

/** LibreOffice knows no cell of yes or no: it takes one for the formula that gives it. */
const TRUTH = /^of:=(?:TRUE|FALSE)\(\)$/;

/** The sheets of an OpenDocument spreadsheet in one XML text, in their order, and how many cells are formulas. */
export function readFlatSheets(xml: string): {
  readonly sheets: ReadonlyMap<string, CellCounts>;
  readonly formulas: number;
} {
  const sheets = new Map<string, CellCounts>();
  for (const [, head = '', body = ''] of xml.matchAll(/<table:table ([^>]*)>([\s\S]*?)<\/table:table>/g)) {
    sheets.set(attribute(head, 'table:name') ?? '', countCells(body));
  }
  const formulas = [...xml.matchAll(/table:formula="([^"]*)"/g)].filter(([, formula = '']) => !TRUTH.test(formula));
  return { sheets, formulas: formulas.length };
}

/** Equal cells and rows beside each other are written once, with how often. */
function countCells(body: string): CellCounts {
  const counts: Record<string, number> = { string: 0, float: 0, date: 0, boolean: 0 };
  for (const [, head = '', cells = ''] of body.matchAll(/<table:table-row([^>]*)>([\s\S]*?)<\/table:table-row>/g)) {
    const rows = Number(attribute(head, 'table:number-rows-repeated') ?? 1);
    for (const [, cell = ''] of cells.matchAll(/<table:table-cell([^>]*)>/g)) {
      const isTruth = TRUTH.test(attribute(cell, 'table:formula') ?? '');
      const type = isTruth ? 'boolean' : attribute(cell, 'office:value-type');
      if (type !== undefined) {
        counts[type] = (counts[type] ?? 0) + rows * Number(attribute(cell, 'table:number-columns-repeated') ?? 1);
      }
    }
  }
  return counts as unknown as CellCounts;
}

const attribute = (head: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(head)?.[1];
