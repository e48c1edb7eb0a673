// What stands on the sheets that a page prints, read from the PDF.
import type { Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";
import { expectPaperStyles } from "./support.ts";

interface Line {
  readonly text: string;
  /** From the left edge and from the top of the sheet, in mm. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** From top to bottom; what stands side by side is one line. */
  readonly lines: readonly Line[];
  /** All texts in the order in which they were printed. */
  readonly text: string;
}

const MM = 25.4 / 72;

/** In print.css: what is printed keeps clear of the edge by so many mm; below stands the sheet's number. */
export const MARGIN = { side: 18, end: 14 };

/** Prints the page on A4 and reads the lines of each sheet from top to bottom, without its number. */
export async function sheetsOf(page: Page, scale = 1): Promise<Sheet[]> {
  await expectPaperStyles(page);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4", scale })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at): Promise<Sheet> => {
      const sheet = await pdf.getPage(at + 1);
      const [, , width = 0, height = 0] = sheet.view.map((points) => points * MM);
      const { items } = await sheet.getTextContent();
      const rows = new Map<number, Line[]>();
      let text = "";
      for (const item of items) {
        if (!("str" in item) || item.str.trim() === "") continue;
        const [, turned = 0, , , x = 0, up = 0] = item.transform as number[];
        const y = height - up * MM;
        if (y > height - MARGIN.end) continue;
        text += item.str;
        // Vertical text, as in the head of a narrow column, is as wide as its letters are high.
        const wide = turned === 0 ? item.width : 0;
        const piece = { text: item.str, left: x * MM, right: (x + wide) * MM, y };
        rows.set(Math.round(y), [...(rows.get(Math.round(y)) ?? []), piece]);
      }
      const lines = [...rows.values()].map((pieces): Line => {
        const inOrder = [...pieces].sort((a, b) => a.left - b.left);
        return {
          text: inOrder.map(({ text }) => text).join(""),
          left: Math.min(...inOrder.map(({ left }) => left)),
          right: Math.max(...inOrder.map(({ right }) => right)),
          y: inOrder[0]?.y ?? 0,
        };
      });
      return { width, height, text, lines: lines.sort((a, b) => a.y - b.y) };
    }),
  );
}

/** Lines end elsewhere on paper than on the screen, and fonts have one dash for several. */
export const squeeze = (text: string): string =>
  text.replace(/[\s\u00ad\u200b\u2060]+/g, "").replace(/[‐‑‒–—―−]/g, "-");

/** Signs that PDFs may have for those that look the same: some fonts draw radicals and whole characters as one. */
const LOOKALIKES = "\\u2e80-\\u2fdf";

const pattern = (text: string): string =>
  [...text].map((sign) => `[${/[\]\\^-]/.test(sign) ? `\\${sign}` : sign}${LOOKALIKES}]`).join("");

/** Whether a text stands on the sheets, perhaps begun on one and ended on the next. */
export function isPrinted(text: string, sheets: readonly Sheet[]): boolean {
  const wanted = squeeze(text);
  const printed = sheets.map((sheet) => squeeze(sheet.text));
  if (printed.some((sheet) => sheet.includes(wanted))) return true;
  const whole = new RegExp(pattern(wanted), "u");
  return printed.some(
    (sheet, at) =>
      whole.test(sheet) ||
      [...wanted].some((_, end) => {
        const head = pattern(wanted.slice(0, end));
        const tail = pattern(wanted.slice(end));
        return (
          new RegExp(head, "u").test(sheet) && new RegExp(tail, "u").test(printed[at + 1] ?? "")
        );
      }),
  );
}
