import { type Locator, type Page } from '@playwright/test';

/** One of the event timelines of a page, by its place from the top. */
export class EventTimelinePanel {
  constructor(
    private readonly page: Page,
    private readonly place = 0
  ) {}

  get plot(): Locator {
    return this.page.getByRole('application').nth(this.place);
  }

  get card(): Locator {
    return this.page.getByTestId('fact-card');
  }

  /** The line at the time that the pointer is at, here or on another panel; it is there once it was shown. */
  get crosshair(): Locator {
    return this.plot.locator('[style*="translateX"]');
  }

  /** What a screen reader is told of the selected event. */
  get spoken(): Locator {
    return this.plot.locator('[aria-live]');
  }

  lane(name: string): Locator {
    return this.plot.locator(`[data-lane="${name}"]`);
  }

  /** A point of a lane: a share of the plot's width from its left. */
  async pointOf(lane: string, share: number): Promise<{ readonly x: number; readonly y: number }> {
    const label = (await this.lane(lane).boundingBox())!;
    const plot = (await this.plot.boundingBox())!;
    const left = label.x + label.width;
    return { x: left + share * (plot.x + plot.width - left), y: label.y + label.height / 2 };
  }

  /** Turns the wheel with Ctrl held. */
  async zoomIn(lane: string, share: number): Promise<void> {
    const { x, y } = await this.pointOf(lane, share);
    await this.page.mouse.move(x, y);
    await this.page.keyboard.down('Control');
    await this.page.mouse.wheel(0, -300);
    await this.page.keyboard.up('Control');
  }

  /** Drags over the plot between two shares of its width. */
  async drag(from: number, to: number, lane: string): Promise<void> {
    const start = await this.pointOf(lane, from);
    const end = await this.pointOf(lane, to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, start.y);
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
  }
}

/** The time range in a page's address, epoch milliseconds. */
export function rangeOf(page: Page): readonly [from: number, to: number] {
  const { searchParams } = new URL(page.url());
  const time = (name: string): number => {
    const text = searchParams.get(name) ?? '';
    return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  };
  return [time('from'), time('to')];
}
