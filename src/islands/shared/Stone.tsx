import { useEffect, useState } from "preact/hooks";
import type { Row } from "#core/review/states.ts";
import { MEANDER, overlayOf } from "./layers.ts";

/** One objective as a block that is as large as its place: patterns and carving keep their size. */
const Block = ({ row }: { readonly row: Row }) => {
  const overlay = overlayOf(row);
  return (
    <>
      <rect class="r" data-stage={row.stage} width="100%" height="100%" />
      {overlay !== undefined && <rect class="over" fill={overlay} width="100%" height="100%" />}
      {row.stage === "used" && (
        <svg aria-hidden="true" x="50%" y="50%" overflow="visible">
          <path class="cut" d={MEANDER} />
        </svg>
      )}
    </>
  );
};

/** A sign of an objective's stage, beside its words. */
export const Sign = ({ row }: { readonly row: Row }) => (
  <svg class="sign-of" width="32" height="20" aria-hidden="true" focusable="false">
    <Block row={row} />
  </svg>
);

interface Props {
  readonly rows: readonly Row[];
  /** As they were before: the stone changes from these, once. */
  readonly before: readonly Row[];
}

/** A module's stone by itself, its objectives side by side. */
export function Stone({ rows, before }: Props) {
  const [old, setOld] = useState(true);
  // A transition begins from what was painted.
  useEffect(() => {
    const soon = setTimeout(() => setOld(false), 150);
    return () => clearTimeout(soon);
  }, []);
  const share = 100 / rows.length;
  return (
    <svg class="stone" aria-hidden="true" focusable="false">
      {rows.map((row, at) => (
        <svg
          aria-hidden="true"
          key={row.objective}
          overflow="visible"
          x={`${share * at}%`}
          width={`${share}%`}
          height="100%"
        >
          <Block row={(old && before[at]) || row} />
        </svg>
      ))}
    </svg>
  );
}
