// Shows on a drawing that came with the page how far each objective is.
import type { Row } from "#core/review/states.ts";
import { MEANDER, overlayOf } from "./layers.ts";

/** Paints a stone's objectives, `.r` in their order, and whatever lies over them. */
export function paint(stone: Element, rows: readonly Row[]): void {
  for (const old of stone.querySelectorAll(".over")) old.remove();
  for (const [at, path] of stone.querySelectorAll<SVGPathElement>(".r").entries()) {
    const row = rows[at];
    if (!row) continue;
    path.dataset["stage"] = row.stage;
    const overlay = overlayOf(row);
    // What is put after the path first lies over what is put there next: the carving is to lie on top.
    if (row.stage === "used") carve(path);
    if (overlay !== undefined) {
      const over = path.cloneNode() as SVGPathElement;
      over.setAttribute("class", "over");
      over.setAttribute("fill", overlay);
      delete over.dataset["stage"];
      path.after(over);
    }
  }
}

function carve(path: SVGPathElement): void {
  const { x, y, width, height } = path.getBBox();
  const cut = document.createElementNS("http://www.w3.org/2000/svg", "path");
  cut.setAttribute("class", "over cut");
  cut.setAttribute("d", MEANDER);
  cut.setAttribute("transform", `translate(${x + width / 2} ${y + height / 2})`);
  path.after(cut);
}
