import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Mark, Sureness } from "#core/review/ending.ts";
import { midnight } from "#core/time/instant.ts";
import { weekdayOf } from "#islands/site/dates.ts";
import { joined, sentences } from "./sentences.ts";

interface Props {
  readonly t: Strings["ending"];
  /** What came of it, in a few words. */
  readonly title: ComponentChildren;
  /** Whether all of the page is this result: its title leads, and the page's own heading only names what ended. */
  readonly leads?: boolean;
  /** Whether it ends a part of a page and not the page: its headings stand one level lower. */
  readonly inPart?: boolean;
  /** The heading, where the reader's own act leads to it. */
  readonly heading?: RefObject<HTMLHeadingElement>;
  /** One line that says more of it; heard as soon as it is there. */
  readonly said: string;
  /** What changed, as a picture and in words; what to read again. */
  readonly stone?: ComponentChildren;
  readonly marks?: readonly Mark[];
  /** When what was asked comes back, by day (ms of its beginning). */
  readonly back?: readonly { readonly day: number; readonly n: number }[];
  readonly sureness?: Sureness | undefined;
  /** What to do with it: a sentence, then one main button, then what else there is. */
  readonly act?: string | undefined;
  readonly acts?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** What styles know it by, beside what they know all of them by. */
  readonly class?: string;
}

/** Days that are named one by one; all later ones are told together. */
const DAYS = 3;

/**
 * What stands at the end of a module, a review, a test, a check-in, a self-assessment: what came of it, when it comes back,
 * how sure one was, and one thing to do next. Each of them leaves out what it has not.
 */
export function Ending(props: Props) {
  const {
    t,
    title,
    heading,
    said,
    stone,
    marks = [],
    back = [],
    sureness,
    act,
    acts,
    leads,
  } = props;
  const sure = sureness?.said ? sureness : undefined;
  useLayoutEffect(() => {
    if (!leads) return;
    const root = document.documentElement;
    root.dataset["ended"] = "";
    return () => {
      delete root.dataset["ended"];
    };
  }, [leads]);
  const [Title, Head] = props.inPart ? (["h3", "h4"] as const) : (["h2", "h3"] as const);
  return (
    <section class={`ending ${props.class ?? ""}`.trim()}>
      <Title class="ending-title" ref={heading ?? null} tabIndex={heading && -1}>
        {title}
      </Title>
      <p role="status">{useLater(said)}</p>
      {marks.length > 0 && (
        <ol class="marks plain">
          {marks.map(({ name, how }) => (
            <li key={name} data-how={how}>
              <span aria-hidden="true">{SIGNS[how]}</span>
              <span class="sr">{fill(t[how], { name })}</span>
              <span aria-hidden="true" class="no">
                {name}
              </span>
            </li>
          ))}
        </ol>
      )}
      {marks.some(({ how }) => how === "later") && <p class="small">{t.bracketed}</p>}
      {stone}
      {(back.length > 0 || sure) && (
        <div class="pair">
          {back.length > 0 && (
            <section>
              <Head>{t.back}</Head>
              <ul class="plain">{daysOf(t, back)}</ul>
            </section>
          )}
          {sure && (
            <section>
              <Head>{t.sure}</Head>
              <p>{sureWords(t, sure)}</p>
            </section>
          )}
        </div>
      )}
      {act && (
        <div class="screen">
          <Head>{t.act}</Head>
          <p class="lede">{act}</p>
        </div>
      )}
      {acts && <p class="acts screen">{acts}</p>}
      {props.children}
    </section>
  );
}

/** A status that stands empty at first: screen readers tell what comes into it, not what came with it. */
function useLater(words: string): string {
  const [later, setLater] = useState("");
  useEffect(() => {
    const soon = setTimeout(() => setLater(words), 100);
    return () => clearTimeout(soon);
  }, [words]);
  return later;
}

const SIGNS: Readonly<Record<Mark["how"], string>> = {
  first: "✓",
  later: "(✓)",
  missed: "✕",
  marked: "–",
  unanswered: "\u00a0",
};

function daysOf(t: Props["t"], back: NonNullable<Props["back"]>) {
  const rest = back.slice(DAYS).reduce((sum, { n }) => sum + n, 0);
  return (
    <>
      {back.slice(0, DAYS).map(({ day, n }) => (
        <li key={day}>
          {count(t.backOn, n, { day: day === midnight(Date.now()) ? t.today : weekdayOf(day) })}
        </li>
      ))}
      {rest > 0 && <li>{count(t.backOn, rest, { day: t.farther })}</li>}
    </>
  );
}

function sureWords(t: Props["t"], { sure, right, wrong }: Sureness): string {
  if (sure === 0) return t.sureNone;
  return sentences(
    count(t.sureRight, sure, { right }),
    wrong.length > 0 && count(t.sureWrong, wrong.length, { names: joined(wrong) }),
  );
}
