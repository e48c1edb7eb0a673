import type { ComponentChildren } from "preact";
import { partingFinding } from "#core/assess/findings.ts";
import { TOP } from "#core/assess/instrument.ts";
import { VIEWS_PART } from "#core/assess/sittings.ts";
import { fill } from "#core/i18n/fill.ts";
import { byGap, gapOf, type Pair } from "#core/pictures/dumbbell.ts";
import { drawDumbbells, oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { Figure } from "#islands/shared/Figure.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { endsOf, namesOf } from "./ProfilePicture.tsx";
import type { AssessmentProps } from "./types.ts";

/** More areas than this are too many for a title. */
const IN_TITLE = 2;

/** One area as two sides see it, from 0 to 4. */
export interface SidesOfArea {
  readonly area: string;
  readonly one: number | undefined;
  readonly other: number | undefined;
}

interface Props extends AssessmentProps {
  readonly views: readonly SidesOfArea[];
  readonly text: string;
  /** People on the side that has fewer, where several were heard. */
  readonly people?: number;
  readonly id?: string;
  /** Whether a title above says what it shows. */
  readonly isTold?: boolean;
  /** The same as a table. */
  readonly children: ComponentChildren;
}

/** What two views show, in words, and its parts for a picture. */
export function viewsFinding(
  { t, sheet }: AssessmentProps,
  views: readonly SidesOfArea[],
  people?: number,
) {
  const { areas: names } = sheet.words;
  const [one, other] = sidesOf(sheet);
  const pairs = byGap(
    views.map((view): Pair => ({ id: view.area, from: view.one, to: view.other })),
  );
  const of = pairs.filter((pair) => Math.abs(gapOf(pair) ?? 0) >= VIEWS_PART).length;
  const finding = partingFinding(pairs, people);
  const shows =
    finding.kind === "few"
      ? t.viewsFew
      : finding.kind === "agree"
        ? t.viewsAgree
        : finding.areas.length > IN_TITLE
          ? fill(finding.areas.length < of ? t.viewsApartMany : t.viewsApartAll, {
              one,
              other,
              n: finding.areas.length,
              of,
            })
          : fill(t.viewsApart, { areas: namesOf(t, names, finding.areas) });
  return { pairs, shows, named: finding.kind === "apart" ? finding.areas : [] };
}

/** The names of the two sides. */
const sidesOf = ({ roles, words }: AssessmentProps["sheet"]): readonly [string, string] => {
  const [one = "", other = ""] = roles.map((role) => words.roles[role] ?? role);
  return [one, other];
};

/** A row for each area, the widest gap first: the side that leads as a square, the others as a dot. */
export function ViewsPicture({
  t,
  sheet,
  views,
  text,
  people,
  id,
  isTold = false,
  children,
}: Props) {
  const { areas: names } = sheet.words;
  const [one, other] = sidesOf(sheet);
  const { pairs, shows, named } = viewsFinding({ t, sheet }, views, people);
  const tell = ({ id, from, to }: Pair) =>
    fill(t.toldSides, { area: names[id] ?? id, one, other, a: figure(from), b: figure(to) });
  return (
    <Figure
      {...(!isTold && { finding: shows })}
      {...(id !== undefined && { id })}
      level={3}
      text={text}
      told={sentences(...pairs.map(tell))}
      draw={(canvas) =>
        drawDumbbells(
          {
            pairs,
            names,
            named,
            range: [0, TOP],
            ends: endsOf({ t, sheet }),
            from: one,
            to: other,
            isSide: true,
            gap: t.gap,
            notable: VIEWS_PART,
          },
          canvas,
        )
      }
      asTable={t.table}
      isWhole={people === undefined}
    >
      {children}
    </Figure>
  );
}

const figure = (score: number | undefined): string =>
  score === undefined ? "–" : oneDecimal(score);
