import { type DataFrameDTO } from '@grafana/data';
import { type Page } from '@playwright/test';
import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { type HostSubject, ofJan15, ofSample, openHostPanel, valuesOf } from './hostSubject';

// Panels are drawn when they come into view.
test.use({ viewport: { width: 1600, height: 4_600 } });

const TITLES = ['Variability of command lines', 'Variability of paths'];

test('N19 boxes say what the data source works out for each process: sample', ({ page, sample }) =>
  showsBoxes(page, ofSample(sample)));

test('N19 boxes say what the data source works out for each process: jan15', async ({ page, jan15 }) => {
  test.skip(!hasReference, NO_REFERENCE);
  await showsBoxes(page, ofJan15(jan15));
});

/** Every box in view names its process, and says the numbers of its row of the frame. */
async function showsBoxes(page: Page, subject: HostSubject): Promise<void> {
  for (const title of TITLES) {
    const { panel, frames } = await openHostPanel(page, subject, title);
    const expected = new Map(rowsOf(frames[0]!));
    const grid = panel.getByRole('grid');
    await expect(grid).toHaveAttribute('aria-rowcount', String(expected.size + 1));
    await grid.locator('[data-place="0"]').waitFor();
    const shown = await grid
      .locator('[data-place]')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent))
      );
    expect(shown.length).toBeGreaterThan(5);
    for (const cells of shown) {
      const [count, words, outliers] = cells.slice(-3);
      const name = cells.slice(0, -3).join(' ').toLowerCase();
      const told = words!.match(/\d+(,\d{3})*(\.\d+)?/g) ?? [];
      expect([name, count, ...told, outliers!.match(/^[\d,]+/)?.[0] ?? '0']).toEqual([
        name,
        ...(expected.get(name) ?? []),
      ]);
    }
  }
}

/** What each box is called, and its numbers as its words tell them: a box without width has fewer. */
const rowsOf = (frame: DataFrameDTO): ReadonlyArray<readonly [name: string, numbers: readonly string[]]> =>
  valuesOf(frame, 'group').map((group, row) => {
    const of = (column: string): string =>
      Number(valuesOf(frame, column)[row]).toLocaleString('en-US', { maximumFractionDigits: 3 });
    const box = of('q1') === of('q3') ? ['q1'] : ['q1', 'q3'];
    const columns = of('min') === of('max') ? ['median'] : ['min', 'max', ...box, 'median'];
    const name = `${String(group)} ${String(valuesOf(frame, 'subgroup')[row])}`.trim().toLowerCase();
    return [name, ['n', ...columns, 'outlierCount'].map(of)] as const;
  });
