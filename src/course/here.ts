import { drawBuilding } from "#core/content/building.ts";
import { stylesOf } from "./drawing-styles.ts";
import { plots } from "./index.ts";

const { width, height, ridge, stones } = drawBuilding(plots(), false);

/** The room below the building, in the drawing's units: words follow. */
const ROOM = 60;

/** How large the building stands on a module's page, px. */
const WIDTH = 96;
export const HERE = { width: WIDTH, height: Math.round((WIDTH * (height + ROOM)) / width) };

/** The building, small and without names, with one module's stone filled: an image of its own. */
export function buildingAt(slug: string): string {
  const pathOf = (isHere: boolean) =>
    stones
      .filter((stone) => (stone.slug === slug) === isHere)
      .map(({ path }) => path)
      .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + ROOM}">` +
    `<style>${stylesOf("here.css")}</style>` +
    `<path d="${ridge}${pathOf(false)}"/><path class="here" d="${pathOf(true)}"/></svg>`
  );
}
