import type { BrowserContext } from 'playwright-core';

/** An area counts from this size on, in pixels: below it, what looks flat may be the edge of a letter. */
const AREA = 60;

/** The colours that areas of one colour have in a PNG; the blended edges of letters are left out. The browser decodes it. */
export async function flatColours(context: BrowserContext, png: Buffer): Promise<readonly string[]> {
  const page = await context.newPage();
  await page.goto('about:blank');
  const found = await page.evaluate(
    async ({ data, least }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('no canvas');
      drawing.drawImage(image, 0, 0);
      const pixels = new Uint32Array(drawing.getImageData(0, 0, width, height).data.buffer);
      const counts = new Map<number, number>();
      for (let y = 1; y < height - 1; y += 1) {
        for (let x = 1; x < width - 1; x += 1) {
          const at = y * width + x;
          const colour = pixels[at];
          const around = [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1];
          if (colour !== undefined && around.every((step) => pixels[at + step] === colour)) {
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
          }
        }
      }
      return [...counts].filter(([, count]) => count >= least).map(([colour]) => colour);
    },
    { data: png.toString('base64'), least: AREA },
  );
  await page.close();
  return found.map((colour) => `rgb(${colour & 255}, ${(colour >> 8) & 255}, ${(colour >> 16) & 255})`);
}
