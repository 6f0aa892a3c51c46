import { expect, test } from './demos';

test.use({ deviceScaleFactor: 2 });

for (const scene of ['timeline-story-close', 'graph-story']) {
  test(`${scene} is as sharp as the screen`, async ({ page, trials }) => {
    await page.goto(`${trials.url}/gallery?scene=${scene}`);
    const canvas = page.getByRole('application').locator('canvas');
    await expect(canvas).toBeVisible();
    const drawn = (): Promise<{ pixels: number; ink: readonly number[] }> =>
      canvas.evaluate((element) => {
        const { width, height, clientWidth, clientHeight } = element as HTMLCanvasElement;
        const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
        let [right, bottom] = [0, 0];
        for (let pixel = 0; pixel < width * height; pixel++) {
          if (data[4 * pixel + 3]! > 0) {
            right = Math.max(right, pixel % width);
            bottom = Math.floor(pixel / width);
          }
        }
        return { pixels: (width * height) / (clientWidth * clientHeight), ink: [right / width, bottom / height] };
      });
    await expect.poll(async () => (await drawn()).pixels).toBeCloseTo(4, 1);
    // Drawn at that scale, too: else it would fill a quarter.
    await expect.poll(async () => Math.min(...(await drawn()).ink)).toBeGreaterThan(0.7);
  });
}
