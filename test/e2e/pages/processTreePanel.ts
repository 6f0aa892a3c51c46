import { type Locator, type Page } from '@playwright/test';

/** A row of the tree as its attributes tell it. */
export interface ShownProcess {
  readonly key: string;
  readonly role: string;
  readonly level: string;
  readonly certainty: string;
  readonly depth: number;
  readonly text: string;
}

/** The process tree panel of a page. */
export class ProcessTreePanel {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('treegrid', { name: 'Process tree' });
  }

  row(key: string): Locator {
    return this.grid.locator(`[role=row][data-key="${key}"]`);
  }

  get source(): Locator {
    return this.grid.locator('[role=row][data-role=source]');
  }

  get active(): Locator {
    return this.grid.locator('[role=row][aria-selected=true]');
  }

  /** How far below the top of the list the selected row stands, in pixels. */
  placeOfActive(): Promise<number> {
    return this.active.evaluate((row) => {
      const scroller = row.closest('[role=treegrid]')!.parentElement!;
      return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    });
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Search processes' });
  }

  /** What the search says that it found. */
  get matches(): Locator {
    return this.page.getByRole('status', { name: 'Matches' });
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Process details' });
  }

  get folds(): Locator {
    return this.grid.locator('[role=row][data-fold]');
  }

  get diagram(): Locator {
    return this.page.getByRole('application', { name: /^Process diagram/ });
  }

  /** What the diagram tells a screen reader of the selected process. */
  get spoken(): Locator {
    return this.page.getByRole('status', { name: 'Selected process' });
  }

  /** A hash of what the diagram's canvas shows, to tell whether it changed. */
  picture(): Promise<string> {
    return this.diagram.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  }

  /** Chooses how the tree is shown: "Fold", "Sort siblings" or "Show as". */
  async choose(name: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name }).selectOption(value);
  }

  /** How many rows the tree has, those off screen included. */
  async rowCount(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount'));
  }

  /** Presses a key on the focused tree, and gives the keys of the rows that are drawn then, by their place from 1. */
  async press(key: string): Promise<ReadonlyMap<number, string>> {
    await this.page.keyboard.press(key);
    const rows = await this.grid.evaluate(async (grid) => {
      // Two frames at most: one for the scroll event, one for the rows that it draws.
      for (let frames = 0; frames < 2; frames++) {
        if (grid.querySelector(`[id="${grid.getAttribute('aria-activedescendant')}"]`) !== null) {
          break;
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return [...grid.querySelectorAll<HTMLElement>('[role=row][data-key]')].map((row) => ({
        place: Number(row.getAttribute('aria-rowindex')),
        key: row.dataset['key'] ?? '',
      }));
    });
    return new Map(rows.map(({ place, key: rowKey }) => [place, rowKey]));
  }

  /** Every row from top to bottom, by scrolling: rows exist only while they are on screen. */
  async readAll(): Promise<readonly ShownProcess[]> {
    await this.source.or(this.grid.locator('[role=row][data-key]').first()).first().waitFor();
    return this.grid.evaluate(async (grid) => {
      const scroller = grid.parentElement!;
      const found = new Map<number, ShownProcess>();
      for (let top = 0; top <= scroller.scrollHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        // Two frames: one for the scroll event, one for the rows that it draws.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        for (const row of grid.querySelectorAll<HTMLElement>('[role=row][data-key]')) {
          found.set(Number(row.getAttribute('aria-rowindex')), {
            key: row.dataset['key'] ?? '',
            role: row.dataset['role'] ?? '',
            level: row.dataset['level'] ?? '',
            certainty: row.dataset['certainty'] ?? '',
            depth: Number(row.getAttribute('aria-level')),
            text: row.innerText,
          });
        }
      }
      return [...found].sort(([one], [other]) => one - other).map(([, row]) => row);
    });
  }
}
