import { type Building, drawBuilding, drawHall, type Plot } from "#core/content/building.ts";
import type { Row as RowState } from "#core/review/states.ts";
import { loadJson } from "#islands/site/load.ts";
import { Patterns } from "./Patterns.tsx";
import { Row } from "./Row.tsx";

export type Plots = readonly (readonly Plot[])[];

export const loadPlots = (): Promise<Plots> => loadJson<Plots>("plots.json");

interface Props {
  readonly plots: Plots;
  /** The objectives by module. */
  readonly rows: ReadonlyMap<string, readonly RowState[]>;
  /** The module that the reader is at. */
  readonly here?: string;
}

/** The space between the building and the hall. */
const GAP = 20;

/** The building, small and without names: where the reader is, and how far it has come. Words beside it say the same. */
export function House({ plots, rows, here }: Props) {
  const main = drawBuilding(plots, false);
  const hall = drawHall(plots, false);
  const height = Math.max(main.height, hall?.height ?? 0);
  return (
    <svg
      class="small-house"
      viewBox={`0 0 ${main.width + (hall ? GAP + hall.width : 0)} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Patterns />
      <g transform={`translate(0 ${height - main.height})`}>
        <Drawing of={main} rows={rows} here={here} />
      </g>
      {hall && (
        <g transform={`translate(${main.width + GAP} ${height - hall.height})`}>
          <Drawing of={hall} rows={rows} here={here} />
        </g>
      )}
    </svg>
  );
}

interface DrawingProps extends Pick<Props, "rows"> {
  readonly of: Building;
  readonly here: string | undefined;
}

const Drawing = ({ of: { ridge, stones }, rows, here }: DrawingProps) => (
  <>
    <path class="b" d={ridge} />
    {stones.map(({ slug, path, rows: areas }) => (
      <g key={slug}>
        <path class="b" d={path} />
        {areas.map((d, at) => {
          const row = rows.get(slug)?.[at];
          return row && <Row key={row.objective} row={row} d={d} />;
        })}
      </g>
    ))}
    {stones
      .filter(({ slug }) => slug === here)
      .map(({ slug, path }) => (
        <path key={slug} class="edge" d={path} />
      ))}
  </>
);
