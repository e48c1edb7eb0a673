import type { ComponentChildren } from "preact";
import { fill } from "#core/i18n/fill.ts";
import type { Pair } from "#core/pictures/dumbbell.ts";
import { drawDumbbells, oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { Figure } from "#islands/shared/Figure.tsx";
import { joined, sentences } from "#islands/shared/sentences.ts";
import { Table, type TableProps } from "./Table.tsx";
import type { RollUpProps } from "./types.ts";

/** A share as so many of ten, with one decimal. */
export const tenths = (share: number): number => Math.round(share * 100) / 10;

interface PairsProps {
  readonly t: RollUpProps["t"];
  readonly finding: ComponentChildren;
  readonly text: string;
  readonly pairs: readonly Pair[];
  readonly names: Readonly<Record<string, string>>;
  readonly heads: readonly [what: string, from: string, to: string];
  readonly top: number;
  /** The head of the column of differences. */
  readonly gap?: string;
  /** Differences below it stand back. */
  readonly notable?: number;
  readonly isSide?: boolean;
  /** What the ends of the scale mean. */
  readonly ends?: readonly [low: string, high: string];
  readonly rows?: TableProps;
}

/** Pairs of values as a picture, with their table. */
export function PairsFigure({
  t,
  finding,
  text,
  pairs,
  names,
  heads,
  top,
  gap,
  notable,
  isSide,
  ends,
  rows,
}: PairsProps) {
  const [, from, to] = heads;
  const cell = (value: number | undefined) => (value === undefined ? "–" : oneDecimal(value));
  const isTwo = pairs.some((pair) => pair.from !== undefined);
  return (
    <Figure
      finding={finding}
      level={3}
      text={text}
      told={sentences(
        ...pairs.map((pair) =>
          fill(t.toldRow, {
            name: names[pair.id] ?? pair.id,
            parts: joined(
              isTwo ? [`${from} ${cell(pair.from)}`, `${to} ${cell(pair.to)}`] : [cell(pair.to)],
            ),
          }),
        ),
      )}
      draw={(canvas) =>
        drawDumbbells(
          {
            pairs,
            names,
            range: [0, top],
            ...(ends && { ends }),
            ...(notable !== undefined && { notable }),
            ...(isTwo && { from, to, isSide: isSide ?? false, gap: gap ?? t.gap }),
          },
          canvas,
        )
      }
      asTable={t.table}
      isWhole
    >
      <Table
        {...(rows ?? {
          heads,
          rows: pairs.map((pair) => [names[pair.id] ?? pair.id, cell(pair.from), cell(pair.to)]),
        })}
      />
    </Figure>
  );
}
