import { fill } from "#core/i18n/fill.ts";
import { letter } from "#core/items/letter.ts";
import { type Gain, gainOf } from "#core/live/gain.ts";
import { votesAt } from "#core/live/run.ts";
import {
  type Counts,
  changedAtLeast,
  handsFor,
  mostWrong,
  share,
  total,
} from "#core/live/tally.ts";
import { Inline } from "#islands/question/Inline.tsx";
import type { StepProps, Words } from "./types.ts";

/** The last step: the key, how the votes moved, the reason. */
export function Moved({ t, run, slide }: StepProps) {
  const { first, second } = votesAt(run);
  const gain = gainOf(first, second, slide.key);
  const key = letter(slide.ids.indexOf(slide.key));
  const most = gain.kind === "lost" ? mostWrong(second, slide.ids, slide.key) : undefined;
  // Where more voted one time than the other, shares are what can be compared.
  const gauged = total(first) > 0 && total(second) > 0 && total(first) !== total(second);
  return (
    <div class="moving">
      {/* In few lines; a tap shows it whole. */}
      <details class="asked">
        <summary>
          <Inline text={slide.stem} />
        </summary>
      </details>
      <div class="finding">
        <h2>{findingOf(t, key, slide.key, first, second)}</h2>
        {total(first) > 0 && total(second) > 0 && (
          <p class="legend">
            {[t.first, t.second].map((vote, at) => (
              <span key={vote}>
                <svg viewBox="0 0 54 54" aria-hidden="true">
                  <circle class={at === 0 ? "was" : "is"} cx="27" cy="27" r={at === 0 ? 17 : 20} />
                </svg>{" "}
                {vote}
              </span>
            ))}
          </p>
        )}
      </div>
      {gauged && <p class="change">{changeOf(t, first, second)}</p>}
      {gain.kind === "lost" && (
        <p class="lost-gain">
          {most === undefined
            ? t.gainLost
            : fill(t.lostMost, {
                letter: letter(slide.ids.indexOf(most)),
                share: Math.round(100 * share(second, most)),
              })}
        </p>
      )}
      <ul class="choices moved">
        {slide.ids.map((id, at) => {
          const isKey = id === slide.key;
          return (
            <li key={id} class={isKey ? "right" : undefined}>
              <b>{letter(at)}</b>
              <span>
                {isKey && (
                  <>
                    <span aria-hidden="true">✓ </span>
                    <span class="sr">{t.right} </span>
                  </>
                )}
                <Inline text={slide.options[at] ?? ""} />
              </span>
              <Dumbbell first={first} second={second} id={id} />
              {/* What can be compared stands large. */}
              <span class={gauged ? "n shares" : "n"}>
                {gauged ? sharesTold(first, second, id) : told(first, second, id)}{" "}
                {gauged && (
                  <span class="of-them">{fill(t.votesOf, { votes: told(first, second, id) })}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="why">
        {/* With the space that follows it, where the language has one. */}
        <b>{fill(t.why, { letter: key, reason: "" })}</b>
        <Inline text={slide.rationale} />
      </p>
      {!gauged && <p class="change">{changeOf(t, first, second)}</p>}
      {gain.kind !== "lost" && <p class="gain">{gainTold(t, gain)}</p>}
    </div>
  );
}

const HAKE = "Hake 1998";

/** What the heading says: how many chose the key, before and after. */
function findingOf(t: Words, key: string, id: string, first: Counts, second: Counts): string {
  const before = handsFor(first, id);
  const after = handsFor(second, id);
  if (total(first) > 0 && total(second) > 0) {
    const isLike = total(first) === total(second);
    const words = !isLike ? t.wentOf : before === after ? t.stayed : t.went;
    return fill(words, {
      letter: key,
      before,
      after,
      first: total(first),
      second: total(second),
      from: Math.round(share(first, id) * 100),
      to: Math.round(share(second, id) * 100),
    });
  }
  const one = total(first) > 0 ? first : second;
  if (total(one) === 0) return fill(t.answer, { letter: key });
  return fill(t.once, { letter: key, n: handsFor(one, id), of: total(one) });
}

/** How far the discussion moved the votes, or that there was but one; nothing where there was none. */
function changeOf(t: Words, first: Counts, second: Counts): string {
  if (total(first) + total(second) === 0) return "";
  if (total(first) === 0 || total(second) === 0) return t.legendOnce;
  const n = changedAtLeast(first, second);
  return n === undefined
    ? fill(t.unequal, { before: total(first), after: total(second) })
    : fill(t.changed, { n, of: total(first) });
}

const inTwo = (value: number): string => value.toFixed(2);

function gainTold(t: Words, gain: Gain): string {
  switch (gain.kind) {
    case "one-vote":
    // Told below the heading.
    case "lost":
      return "";
    case "few":
      return t.gainFew;
    case "all-right":
      return t.gainAllRight;
    case "gain":
      return [
        fill(t.gain, {
          before: inTwo(gain.before),
          after: inTwo(gain.after),
          g: inTwo(gain.g),
        }),
        fill(t.gainName, { source: HAKE }),
      ].join(" · ");
  }
}

function told(first: Counts, second: Counts, id: string): string {
  const votes = [first, second].filter((counts) => total(counts) > 0);
  return votes.map((counts) => handsFor(counts, id)).join(" → ");
}

const percent = (counts: Counts, id: string): string => `${Math.round(share(counts, id) * 100)}%`;

const sharesTold = (first: Counts, second: Counts, id: string): string =>
  `${percent(first, id)} → ${percent(second, id)}`;

/** The drawing's length, with room for the marks at both ends. */
const FROM = 24;
const TO = 296;

interface DumbbellProps {
  readonly first: Counts;
  readonly second: Counts;
  readonly id: string;
}

/** The share of the hands that an option had, hollow, and has, solid: from nobody to all. */
function Dumbbell({ first, second, id }: DumbbellProps) {
  const x = (counts: Counts) => Math.round(FROM + share(counts, id) * (TO - FROM));
  const two = total(first) > 0 && total(second) > 0;
  const last = total(second) > 0 ? second : first;
  return (
    <svg viewBox="0 0 320 54" aria-hidden="true">
      <path class="scale" d={`M${FROM} 27H${TO}M${FROM} 17V37M${TO} 17V37`} />
      {two && <path class="bar" d={`M${x(first)} 27H${x(second)}`} />}
      {two && <circle class="was" cx={x(first)} cy="27" r="17" />}
      {total(last) > 0 && (
        <circle class="is" cx={x(last)} cy="27" r={two && x(first) === x(last) ? 9 : 20} />
      )}
    </svg>
  );
}
