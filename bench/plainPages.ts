import { type Page } from '@playwright/test';

/*
 * What a panel without virtual rows or a canvas would do, as small as it can be: one element for each row, node or
 * event, no framework. They stand beside the panels in the same browser.
 */

export const PLAIN_SCROLLER = '#scroller';

/** A row of six cells for each process, all in the page; gives the milliseconds until they are painted. */
export const plainRows = (page: Page, count: number): Promise<number> => {
  const cells = '<span style="margin-left:12px">cell</span>'.repeat(5);
  const rows = Array.from({ length: count }, (_, row) => `<div style="height:28px">${cells}${row}</div>`).join('');
  return page.evaluate(async (html) => {
    const start = performance.now();
    document.body.innerHTML = `<div id="scroller" style="height:480px;overflow:auto">${html}</div>`;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, rows);
};

/** A graph of circles, lines and names in SVG, on a square. */
export const plainGraph = (page: Page, count: number): Promise<void> => {
  const side = Math.ceil(Math.sqrt(count));
  const place = (node: number): readonly [x: number, y: number] => [(node % side) * 14, Math.floor(node / side) * 14];
  const nodes = Array.from({ length: count }, (_, node) => {
    const [x, y] = place(node);
    const [toX, toY] = place(Math.floor(node / 12));
    return (
      `<line x1="${x}" y1="${y}" x2="${toX}" y2="${toY}" stroke="#888"/>` +
      `<circle cx="${x}" cy="${y}" r="5" fill="#48f"/><text x="${x}" y="${y}" font-size="4">node ${node}</text>`
    );
  });
  return page.setContent(`<svg width="1000" height="480"><g id="all">${nodes.join('')}</g></svg>`);
};

/** Moves the plain graph to some pixels from where it was drawn. */
export const panPlainGraph = (page: Page, pixels: number): Promise<void> =>
  page.evaluate((x) => document.querySelector('#all')!.setAttribute('transform', `translate(${x} 0)`), pixels);

/** A rectangle for each event, in sixty lanes, in SVG. */
export const plainTimeline = (page: Page, count: number): Promise<void> => {
  const events = Array.from(
    { length: count },
    (_, event) => `<rect x="${event / 200}" y="${(event % 60) * 8}" width="2" height="6" fill="#48f"/>`
  );
  return page.setContent(`<svg width="1000" height="480">${events.join('')}</svg>`);
};

/** Gives every event of the plain timeline its new place, as scales of d3 do. */
export const panPlainTimeline = (page: Page, pixels: number): Promise<void> =>
  page.evaluate((x) => {
    document.querySelectorAll('rect').forEach((rect, event) => rect.setAttribute('x', String(event / 200 + x)));
  }, pixels);
