import type { ComponentChildren } from "preact";
import { count, fill } from "#core/i18n/fill.ts";
import { type WrongAnswer, wrongAnswers } from "#core/rollup/wrong-answers.ts";
import { colon } from "#islands/shared/sentences.ts";
import { moduleHref } from "#islands/site/address.ts";
import { beliefsOf, joinedBy } from "./names.ts";
import type { ReportProps as Props } from "./types.ts";

/** How many misconceptions the list has, and how many of these are open at first, and printed. */
const FIRST = 6;
const OPEN = 3;

const percentOf = ({ people, of }: WrongAnswer): string => `${Math.round((100 * people) / of)}%`;

const titleOf = ({ data }: Props, { item }: WrongAnswer): string =>
  data.modules[item.module]?.title ?? item.module;

/** How many chose the same wrong answer, and in which module. */
export const mostWrong = (props: Props, wrong: WrongAnswer): string =>
  fill(props.t.mostWrong, {
    module: titleOf(props, wrong),
    n: wrong.people,
    of: wrong.of,
    share: percentOf(wrong),
  });

/** What to talk about first: the wrong answers that most gave, each with the passage to read again. */
export function WrongAnswers(props: Props) {
  const { t } = props;
  const found = wrongAnswers(props.report, props.data.course).slice(0, FIRST);
  const more = found.slice(OPEN);
  const [first] = found;
  return (
    <section>
      <h3>
        <span class="topic">{t.next}</span>
        {/* Paper has no room for it. */}
        {first && (
          <span class="screen">
            <span class="colon">{colon()}</span>
            <span class="found">{mostWrong(props, first)}</span>
          </span>
        )}
      </h3>
      <p class="small">{found.length > 0 ? t.nextText : t.nextNone}</p>
      <List {...props} of={found.slice(0, OPEN)} />
      {more.length > 0 && (
        <details class="screen">
          <summary>{count(t.nextMore, more.length)}</summary>
          <List {...props} of={more} start={OPEN + 1} />
        </details>
      )}
    </section>
  );
}

interface ListProps extends Props {
  readonly of: readonly WrongAnswer[];
  readonly start?: number;
}

const List = ({ of, start, ...props }: ListProps) => (
  <ol class="begin-next" start={start}>
    {of.map((wrong) => (
      <Entry key={wrong.item.id} {...props} wrong={wrong} />
    ))}
  </ol>
);

/** One of them: how many and where, the question, what they chose, what was right, what may lie behind it, what to reread. */
function Entry({ wrong, ...props }: Props & { readonly wrong: WrongAnswer }) {
  const { t, data } = props;
  const { item, of, people, options } = wrong;
  const asked = data.items[item.id];
  const right = Object.entries(asked?.options ?? {}).filter(([option]) =>
    item.wrong.every((one) => one.option !== option),
  );
  const beliefs = beliefsOf(data, item, options);
  const chosen = options.map((option) => asked?.options[option] ?? option);
  return (
    <li>
      <h4>
        <span class="of-all">{percentOf(wrong)}</span>{" "}
        <span>
          {titleOf(props, wrong)} <small>{fill(t.nOf, { n: people, of })}</small>
        </span>
      </h4>
      <dl>
        <Line of={t.question} isAsked>
          <dd>
            {asked?.stem}
            {asked?.case !== undefined && (
              <details>
                <summary class="small">{t.showCase}</summary>
                {asked.case}
              </details>
            )}
          </dd>
        </Line>
        <Line of={t.chose}>
          <dd>
            <b>{joinedBy(t, chosen)}</b>
          </dd>
        </Line>
        {right.length > 0 && (
          <Line of={t.rightAnswer} isAsked>
            {right.map(([option, text]) => (
              <dd key={option} class="key">
                {text}
              </dd>
            ))}
          </Line>
        )}
        {beliefs.length > 0 && (
          <Line of={t.talkAbout}>
            <dd>{joinedBy(t, beliefs)}</dd>
          </Line>
        )}
        <Line of={t.reread}>
          <dd>
            <a href={moduleHref(item.module, item.section)}>
              {data.modules[item.module]?.sections[item.section] ?? item.section}
            </a>
          </dd>
        </Line>
      </dl>
    </li>
  );
}

interface LineProps {
  readonly of: string;
  /** Of the question itself, for which paper has no room. */
  readonly isAsked?: boolean;
  readonly children: ComponentChildren;
}

const Line = ({ of, isAsked = false, children }: LineProps) => (
  <div class={isAsked ? "screen" : undefined}>
    <dt>{of}</dt>
    {children}
  </div>
);
