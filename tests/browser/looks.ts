// Small pictures of how pages look, which every computer draws alike: words are boxes, and a cell stands for 16 by 16 pixels.
import { type Page, test } from "@playwright/test";
import { boxFont } from "./box-font.ts";
import { pngOf } from "./png.ts";
import { expect } from "./support.ts";

const FONT = boxFont().toString("base64");
const CELL = 16;

/** What computers may draw in their own way, the edges of controls, and what the eye does not see. */
const TOLERANCE = { threshold: 0.15, maxDiffPixels: 6 };

/** Whether the pictures are to be written anew: then nothing else need be looked at. */
export const accepting = (): boolean => test.info().config.updateSnapshots !== "none";

/** Lets chance fall the same in every run, on pages that are opened from now on: else options stand in another order each time. */
export async function fixChance(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let state = [...location.href].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7);
    crypto.getRandomValues = <T extends ArrayBufferView>(array: T): T => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      // A seed is the same whichever question comes to life first; names differ from each other.
      const seed = array instanceof Uint32Array;
      for (let at = 0; at < bytes.length; at++) {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        bytes[at] = seed ? 7 : state >>> 24;
      }
      return array;
    };
    // Options of a question in view stay as written. Whether it is in view when its script comes is chance, too: it never is.
    Object.defineProperty(window, "innerHeight", { get: () => Number.NEGATIVE_INFINITY });
  });
}

interface Look {
  readonly name: readonly string[];
  /** Only what the window shows. */
  readonly top?: boolean;
}

/** Compares the page with its picture, in `looks/`. */
export async function expectLook(page: Page, { name, top = false }: Look): Promise<void> {
  const look = await lookOf(page, !top);
  const file = name.map((part) => part.replace(/[^\w-]+/g, "-"));
  expect(look, name.join(", ")).toMatchSnapshot(
    [...file.slice(0, -1), `${file.at(-1)}.png`],
    TOLERANCE,
  );
}

async function lookOf(page: Page, fullPage: boolean): Promise<Buffer> {
  await page.evaluate(async (font) => {
    // Neither asks the page's policy.
    const bytes = Uint8Array.from(atob(font), (sign) => sign.charCodeAt(0));
    document.fonts.add(await new FontFace("Boxes", bytes, { weight: "100 900" }).load());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "*, ::before, ::after { font-family: Boxes !important; animation: none !important; transition: none !important; caret-color: transparent !important; }",
    );
    document.adoptedStyleSheets = [sheet];
    // Pictures far below the window would come only when it is near.
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await document.fonts.ready;
    // What sticks to the window stands where it does when the page opens.
    scrollTo(0, 0);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, FONT);
  const picture = (await page.screenshot({ fullPage })).toString("base64");
  const small = await page.evaluate(
    async ({ picture, cell }) => {
      document.adoptedStyleSheets = [];
      const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
      const whole = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const width = Math.round(whole.width / cell);
      const height = Math.round(whole.height / cell);
      const image = await createImageBitmap(whole, {
        resizeWidth: width,
        resizeHeight: height,
        resizeQuality: "medium",
      });
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      return {
        width,
        height,
        pixels: btoa(data.reduce((all, value) => all + String.fromCharCode(value), "")),
      };
    },
    { picture, cell: CELL },
  );
  return pngOf(small.width, small.height, Buffer.from(small.pixels, "base64"));
}
