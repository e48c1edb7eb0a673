import { type Held, heldFrom, type Tally, tallyOf } from "#core/handover/held.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Vote } from "#core/live/vote.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { sentences, space } from "#islands/shared/sentences.ts";
import { NotesAbout } from "./Notes.tsx";
import { anchorOf, sessionTitle } from "./names.ts";
import type { HandoverProps } from "./types.ts";

/** So many sessions are shown at once; earlier ones are folded. */
const SHOWN = 6;

/** The sessions that voted, and what the talk moved in each. */
export function HeldSessions(props: HandoverProps) {
  const { t, state } = props;
  const held = heldFrom(state.kept.votes);
  const earlier = held.slice(SHOWN);
  return (
    <section>
      <h2 id="held">{t.held}</h2>
      {held.length === 0 && <p class="small">{t.heldNone}</p>}
      {held.slice(0, SHOWN).map((one) => (
        <Session key={one.session} {...props} held={one} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{count(t.earlier, earlier.length)}</summary>
          {earlier.map((one) => (
            <Session key={one.session} {...props} held={one} />
          ))}
        </details>
      )}
    </section>
  );
}

function Session(props: HandoverProps & { readonly held: Held }) {
  const { held, state } = props;
  return (
    <article class="session" id={anchorOf(held)}>
      <h3>{sessionTitle(props, held)}</h3>
      <ul class="plain">
        {inOrder(held, props).map((vote, at) => (
          <Voted key={vote.item} {...props} vote={vote} n={at + 1} />
        ))}
      </ul>
      <NotesAbout
        {...props}
        head={props.t.sessionNotes}
        notes={state.kept.notes.filter(({ about }) => about === held.session)}
      />
    </article>
  );
}

/** What can no longer be judged stands last. */
const inOrder = ({ votes }: Held, { data }: HandoverProps): readonly Vote[] => {
  const isWhole = (vote: Vote) => tallyOf(vote, data.items[vote.item]).right !== undefined;
  return [...votes.filter(isWhole), ...votes.filter((vote) => !isWhole(vote))];
};

/** What the vote came to, and what was right; the question stands between them, small, for it may be long. */
function Voted({
  t,
  words,
  data,
  vote,
  n,
}: HandoverProps & { readonly vote: Vote; readonly n: number }) {
  const item = data.items[vote.item];
  const tally = tallyOf(vote, item);
  return (
    <li>
      {item && tally.right ? (
        <>
          <p class="tallied">
            {sentences(
              fill(t.votedOn, { n, result: rightOf(t, tally, tally.right) }),
              tally.after !== undefined && gainOf(t, words.live, tally, tally.right),
            )}
          </p>
          <p class="small">
            <Inline text={item.stem} />
          </p>
          {item.right && (
            <p>
              {t.rightWas}
              {space()}
              <Inline text={item.right} />
            </p>
          )}
        </>
      ) : (
        <p class="small">{goneOf(t, tally)}</p>
      )}
    </li>
  );
}

type Right = NonNullable<Tally["right"]>;

const rightOf = (t: HandoverProps["t"], { before, after }: Tally, right: Right): string =>
  after === undefined
    ? fill(t.rightOnce, { right: right.before, before })
    : fill(t.rightTwice, { right: right.before, before, later: right.after ?? 0, after });

const goneOf = (t: HandoverProps["t"], { before, after }: Tally): string =>
  after === undefined ? fill(t.goneOnce, { before }) : fill(t.goneTwice, { before, after });

const gainOf = (
  t: HandoverProps["t"],
  live: HandoverProps["words"]["live"],
  { before, after }: Tally,
  { gain }: Right,
): string =>
  sentences(
    // Of equally many hands, the numbers before it say it.
    gain.kind === "gain" &&
      gain.g > 0 &&
      before !== after &&
      fill(t.gain, { share: Math.round(100 * gain.g) }),
    gain.kind === "few" && live.gainFew,
    gain.kind === "all-right" && live.gainAllRight,
    gain.kind === "lost" && t.gainLost,
  );
