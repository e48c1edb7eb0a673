import { useStore } from "@nanostores/preact";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { verdict } from "#core/items/attempt.ts";
import { dueDays, type Mark, sureness } from "#core/review/ending.ts";
import { type Test, type TestResult, testResult, timeSpent } from "#core/review/run.ts";
import { type Scheduled, schedule } from "#core/review/schedule.ts";
import { midnight } from "#core/time/instant.ts";
import { Ask } from "#islands/question/Ask.tsx";
import { questionOf } from "#islands/question/bank.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { Ending } from "#islands/shared/Ending.tsx";
import { colon, joined, sentences } from "#islands/shared/sentences.ts";
import { homeHref, moduleHref } from "#islands/site/address.ts";
import { momentOf } from "#islands/site/dates.ts";
import { $record } from "#stores/record.ts";
import { minutes, percent, points } from "./format.ts";
import { Gone } from "./Gone.tsx";
import type { Banks, TestProps } from "./types.ts";

interface Props extends TestProps {
  readonly test: Test;
  readonly banks: Banks;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onBack: () => void;
}

/** What came of a test: in all, by part, module and objective, what to read again, and each question with its answer. */
export function Result(props: Props) {
  const { t, ending, index, passMark, test, heading, onBack } = props;
  const record = useStore($record);
  // Before the next frame: the button that handed it in has gone.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  const result = testResult(record, test, index, passMark);
  const spent = minutes(timeSpent(record, test, test.until ?? test.from));
  const plan = schedule(record, index, Date.now());
  const isOfTest = ({ item }: Scheduled) => result.items.some(({ ref: [id] }) => id === item);
  const answers = result.items.map(({ answer }, at): Mark & Answer => ({
    name: `${at + 1}`,
    how: answer ? (answer.score === 1 ? "first" : "missed") : "unanswered",
    score: answer?.score ?? 0,
    confidence: answer?.confidence,
  }));
  const open = answers.filter(({ how }) => how === "unanswered").length;
  const places = placesOf(props, result);
  const [[toRead] = []] = places;
  // One thing to do next: what the result itself asks for.
  const next = plan.due.some(isOfTest)
    ? { href: `${homeHref()}review/`, label: t.toReview }
    : toRead !== undefined
      ? { href: toRead, label: t.toRead }
      : { href: homeHref(), label: ending.toCourse };
  const back = dueDays(
    plan.items.filter(isOfTest).map(({ due }) => due),
    Date.now(),
  );
  const [first] = back;
  // All of them today are told in a sentence, and a list has nothing to add.
  const today = back.length === 1 && first?.day === midnight(Date.now()) ? first.n : 0;
  return (
    <Ending
      t={ending}
      leads
      // A test whose questions are all gone has no share.
      title={
        result.of === 0
          ? t.result
          : fill(result.passed ? t.passed : t.notPassed, {
              points: points(result.points),
              of: result.of,
            })
      }
      heading={heading}
      marks={answers}
      said={
        result.of === 0
          ? ""
          : sentences(
              fill(t.total, { share: percent(result.share), mark: percent(passMark) }),
              open > 0 && count(t.openSum, open),
              today > 0 && count(t.backToday, today),
            )
      }
      back={today > 0 ? [] : back}
      stone={
        <p class="small">
          {momentOf(test.from)} · {count(t.time, spent)}
        </p>
      }
      sureness={sureness(answers)}
      acts={
        <>
          <a class="go" href={next.href}>
            {next.label}
          </a>{" "}
          <button type="button" class="quiet" onClick={onBack}>
            {t.back}
          </button>
        </>
      }
    >
      {result.of > 0 && <ReadAgain t={t} places={places} />}
      <Gone t={t} index={index} test={test} />
      <h3>{t.each}</h3>
      {/* Said above options by style alone: what is chosen and right is in the marks for those who listen. */}
      <div
        class="each"
        style={{ "--yours": JSON.stringify(t.yours), "--key": JSON.stringify(t.key) }}
      >
        {result.items.map((item, at) => (
          <Item key={item.ref[0]} {...props} item={item} number={at + 1} />
        ))}
      </div>
      <Scores {...props} result={result} />
      <p class="small">{t.selfReported}</p>
    </Ending>
  );
}

/** What sureness is told from. */
type Answer = Parameters<typeof sureness>[0][number];

type WithResult = Props & { readonly result: TestResult };

function Scores({ t, parts, banks, result }: WithResult) {
  return (
    <details class="by-objective">
      <summary>{t.byObjective}</summary>
      {parts.map((part) => {
        const own = result.modules.filter(({ module }) =>
          part.modules.some(([slug]) => slug === module),
        );
        if (own.length === 0) return null;
        const sum = (of: "points" | "of") => own.reduce((all, each) => all + each[of], 0);
        return (
          <table key={part.title} class="figures scores">
            <caption>
              {part.title}
              {colon()}
              {fill(t.pointsOf, { points: points(sum("points")), of: sum("of") })}
            </caption>
            <thead class="sr">
              <tr>
                <th scope="col">{t.objective}</th>
                <th scope="col">{t.points}</th>
              </tr>
            </thead>
            <tbody>
              {own.flatMap(({ module, objectives }) =>
                objectives.map((each) => (
                  <tr key={`${module} ${each.objective}`}>
                    <th scope="row">
                      <a href={moduleHref(module)}>{banks.get(module)?.title}</a>
                      {colon()}
                      {banks.get(module)?.objectives[each.objective]}
                    </th>
                    <td>{fill(t.pointsOf, { points: points(each.points), of: each.of })}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        );
      })}
    </details>
  );
}

/** The sections that teach what was not right, once each, with the numbers of their questions. */
function placesOf({ banks }: Props, result: TestResult): Places {
  const places = new Map<string, Place>();
  for (const [at, { ref, module, answer }] of result.items.entries()) {
    const bank = banks.get(module);
    const question = bank && questionOf(bank, module, ref);
    if (!question || answer?.score === 1) continue;
    const section = bank.sections[question.item.section] ?? "";
    const place = places.get(question.passage);
    places.set(question.passage, {
      title: bank.title,
      section,
      names: [...(place?.names ?? []), `${at + 1}`],
      missed: place?.missed === true || answer !== undefined,
    });
  }
  return places;
}

interface Place {
  readonly title: string;
  readonly section: string;
  /** The questions that it would have helped with. */
  readonly names: readonly string[];
  /** Whether any of them was answered. */
  readonly missed: boolean;
}

type Places = ReadonlyMap<string, Place>;

function ReadAgain({ t, places }: Pick<Props, "t"> & { readonly places: Places }) {
  const missed = [...places].filter(([, place]) => place.missed);
  const open = [...places].filter(([, place]) => !place.missed);
  const isParted = missed.length > 0 && open.length > 0;
  return (
    <>
      <h3>{t.readAgain}</h3>
      {places.size === 0 && <p>{t.nothingToRead}</p>}
      {isParted && <h4>{t.readMissed}</h4>}
      <PlaceList t={t} places={missed} />
      {isParted && <h4>{t.readOpen}</h4>}
      <PlaceList t={t} places={open} />
    </>
  );
}

type Listed = readonly (readonly [href: string, Place])[];

const PlaceList = ({ t, places }: Pick<Props, "t"> & { readonly places: Listed }) =>
  places.length === 0 ? null : (
    <ul class="plain to-read">
      {places.map(([href, { title, section, names }]) => (
        <li key={href}>
          <span class="small">{count(t.ofQuestion, names.length, { names: joined(names) })}</span>{" "}
          <a href={href}>
            {title}
            {colon()}
            {section}
          </a>
        </li>
      ))}
    </ul>
  );

function Item({
  t,
  quiz,
  banks,
  item: { ref, module, answer },
  number,
}: Props & { readonly item: TestResult["items"][number]; readonly number: number }) {
  const bank = banks.get(module);
  const question = bank && questionOf(bank, module, ref);
  if (!question) return null;
  const how = verdict(answer?.score ?? 0);
  return (
    <details>
      <summary>
        <span class="row">
          <span>{number}.</span>
          <b class={answer ? `is-${how}` : "is-open"}>{answer ? t[how] : t.leftOpen}</b>
          <span class="stem-of">
            <Inline text={question.words.stem} />
          </span>
        </span>
      </summary>
      {answer && answer.response === undefined && <p class="note">{t.answeredSince}</p>}
      <Ask
        {...question}
        t={quiz}
        context="test"
        past={{
          score: answer?.score ?? 0,
          ...(answer?.response !== undefined && { response: answer.response }),
          ...(answer?.seed !== undefined && { seed: answer.seed }),
          ...(answer?.confidence !== undefined && { confidence: answer.confidence }),
        }}
      />
    </details>
  );
}
