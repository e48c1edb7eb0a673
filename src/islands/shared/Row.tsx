import type { Row as RowState } from "#core/review/states.ts";
import { MEANDER, overlayOf } from "./layers.ts";

interface Props {
  readonly row: RowState;
  /** SVG path data of its area. */
  readonly d: string;
  /** Where a carving stands, if there is room for one. */
  readonly cut?: readonly [x: number, y: number];
}

/** One objective in a drawing, as `paint.ts` paints it on a drawing that came with the page. */
export function Row({ row, d, cut }: Props) {
  const overlay = overlayOf(row);
  return (
    <>
      <path class="r" data-stage={row.stage} d={d} />
      {overlay !== undefined && <path class="over" fill={overlay} d={d} />}
      {row.stage === "used" && cut && (
        <path class="over cut" d={MEANDER} transform={`translate(${cut.join(" ")})`} />
      )}
    </>
  );
}
