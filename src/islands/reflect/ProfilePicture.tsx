import type { ComponentChildren } from "preact";
import { type EndsFinding, endsFinding, movedFinding } from "#core/assess/findings.ts";
import { TOP } from "#core/assess/instrument.ts";
import { type AreaScore, NOTABLE_CHANGE } from "#core/assess/score.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { byDepth, type Pair } from "#core/pictures/dumbbell.ts";
import { drawDumbbells, oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { Figure } from "#islands/shared/Figure.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import type { AssessmentProps } from "./types.ts";

interface Props extends AssessmentProps {
  readonly scores: readonly AreaScore[];
  /** Scores of last time. */
  readonly before: ReadonlyMap<string, number | undefined> | undefined;
  /** Whether nobody has answered here before. */
  readonly isFirst: boolean;
  /** When it was answered, and by whom. */
  readonly facts: readonly string[];
  /** The same as a table. */
  readonly children: ComponentChildren;
}

/** The lowest first, as it is there that a suggestion begins. */
const pairsOf = (scores: Props["scores"], before: Props["before"]): Pair[] =>
  byDepth(scores.map(({ area, score }) => ({ id: area, from: before?.get(area), to: score })));

/** What the picture shows, in words. */
interface Told {
  /** The title of the result; the areas that it is about follow it. */
  readonly title: string;
  /** What else stands out. */
  readonly more?: string;
  /** The areas that it is about. */
  readonly named: readonly string[];
}

export function profileFinding(
  { t, sheet }: AssessmentProps,
  scores: Props["scores"],
  before: Props["before"],
): Told {
  const { areas: names } = sheet.words;
  const pairs = pairsOf(scores, before);
  const finding = endsFinding(pairs.map(({ id, to }) => [id, to]));
  const [lowest, highest] = finding.kind === "ends" ? [finding.lowest, finding.highest] : [[], []];
  const change = before && moved(t, names, pairs);
  if (lowest.length > 0) {
    const more =
      change ??
      (highest.length > 0
        ? fill(t.findingHighest, { highest: namesOf(t, names, highest) })
        : undefined);
    return {
      title: count(sheet.subject === "person" ? t.findingYours : t.findingLowest, lowest.length, {
        score: oneDecimal(pairs.find(({ id }) => id === lowest[0])?.to ?? 0),
      }),
      ...(more !== undefined && { more }),
      named: lowest,
    };
  }
  return { title: change ?? ends(t, names, finding), named: [] };
}

/** A row for each area: where it stands, and where it stood last time. */
export function ProfilePicture({ t, sheet, scores, before, isFirst, facts, children }: Props) {
  const { areas: names } = sheet.words;
  const pairs = pairsOf(scores, before);
  const { named } = profileFinding({ t, sheet }, scores, before);
  return (
    <Figure
      level={3}
      text={sentences(...facts, t.scale, isFirst && t.firstTime)}
      told={sentences(...pairs.map((pair) => rowTold(t, names, pair)))}
      draw={(canvas) =>
        drawDumbbells(
          {
            pairs,
            names,
            named,
            range: [0, TOP],
            ends: endsOf({ t, sheet }),
            ...(before && { from: t.lastTime, to: t.now, gap: t.change, notable: NOTABLE_CHANGE }),
          },
          canvas,
        )
      }
      asTable={t.table}
      isWhole
    >
      {children}
    </Figure>
  );
}

/** What the ends of the scale mean. */
export const endsOf = ({ t, sheet }: AssessmentProps) =>
  sheet.subject === "person"
    ? ([t.scaleNever, t.scaleEvery] as const)
    : ([t.scaleNone, t.scaleFull] as const);

type Names = AssessmentProps["sheet"]["words"]["areas"];
/** The names of areas, which may hold commas themselves. */
export const namesOf = (
  { between, betweenLast, named }: AssessmentProps["t"],
  names: Names,
  ids: readonly string[],
): string =>
  ids
    .map((id) => fill(named, { area: names[id] ?? id }))
    .reduce(
      (one, other, at) =>
        at === 0 ? other : fill(at === ids.length - 1 ? betweenLast : between, { one, other }),
      "",
    );

/** A first sitting that names no lowest area. */
function ends(t: AssessmentProps["t"], names: Names, finding: EndsFinding): string {
  if (finding.kind === "few") return t.findingFew;
  if (finding.kind === "even") return t.findingEven;
  if (finding.kind === "range") {
    return fill(t.findingRange, {
      low: oneDecimal(finding.low),
      high: oneDecimal(finding.high),
    });
  }
  return fill(t.findingHighest, { highest: namesOf(t, names, finding.highest) });
}

/** Beside an earlier sitting: what moved most. */
function moved(t: AssessmentProps["t"], names: Names, pairs: readonly Pair[]): string {
  const finding = movedFinding(pairs);
  switch (finding.kind) {
    case "few":
      return t.findingFewBoth;
    case "same":
      return t.findingSame;
    case "counts":
      return fill(t.findingCounts, { up: finding.up, down: finding.down });
    default: {
      const [up, down] = [namesOf(t, names, finding.up), namesOf(t, names, finding.down)];
      return fill(up && down ? t.findingUpDown : up ? t.findingUp : t.findingDown, { up, down });
    }
  }
}

function rowTold(t: AssessmentProps["t"], names: Names, { id, from, to }: Pair): string {
  const area = names[id] ?? id;
  if (to === undefined) return fill(t.toldNone, { area });
  return from === undefined
    ? fill(t.toldOne, { area, now: oneDecimal(to) })
    : fill(t.toldBoth, { area, before: oneDecimal(from), now: oneDecimal(to) });
}
