import { fill } from "#core/i18n/fill.ts";
import { joined } from "#islands/shared/sentences.ts";
import { moduleHref } from "#islands/site/address.ts";
import { beliefsOf, joinedBy } from "./names.ts";
import type { ReportProps as Props } from "./types.ts";

/** How many misconceptions the list has, and how many of these are printed. */
const FIRST = 6;
const ON_PAPER = 3;

/** The wrong answers that most gave. */
export const wrongIn = ({ report, data }: Props) =>
  report.items
    .flatMap(({ item: id, of, chosen: [most] }, at) => {
      const item = data.course.items[at];
      return item && most ? [{ id, item, of, most, share: most.people / of }] : [];
    })
    // Single options come before two joined ones: of two joined, nobody knows which belief to discuss.
    .sort((a, b) => a.most.options.length - b.most.options.length || b.share - a.share)
    .slice(0, FIRST);

type Wrong = ReturnType<typeof wrongIn>[number];

const percentOf = ({ share }: Wrong): string => `${Math.round(100 * share)}%`;

const quoted = ({ t }: Props, texts: readonly string[]): string =>
  joinedBy(
    t,
    texts.map((text) => fill(t.quoted, { text })),
  );

/** How many chose what, by one of the two texts that say so. */
export function choseOf(props: Props, wrong: Wrong, template: "chose" | "mostWrong"): string {
  const { data, t } = props;
  const { id, item, of, most } = wrong;
  const words = data.items[id];
  return fill(t[template], {
    module: data.modules[item.module]?.title ?? item.module,
    n: most.people,
    of,
    share: percentOf(wrong),
    option: quoted(
      props,
      most.options.map((option) => words?.options[option] ?? option),
    ),
  });
}

/** What was to be chosen instead: one option, or each of several. */
function RightAnswer({ wrong: { id, item }, ...props }: Props & { readonly wrong: Wrong }) {
  const { t, data } = props;
  const right = Object.entries(data.items[id]?.options ?? {}).filter(([option]) =>
    item.wrong.every((one) => one.option !== option),
  );
  return right.length === 0 ? null : (
    <p class="screen key">
      {fill(t.rightAnswer, {
        option: joined(right.map(([, text]) => fill(t.quoted, { text }))),
      })}
    </p>
  );
}

/** What to talk about first: the wrong answers that most gave, each with the passage to read again. */
export function WrongAnswers(props: Props) {
  const { t, data } = props;
  const found = wrongIn(props);
  return (
    <section>
      <h3>{t.next}</h3>
      <p class="small">{found.length > 0 ? t.nextText : t.nextNone}</p>
      <ol class="begin-next">
        {found.map((wrong, at) => {
          const { id, item, most } = wrong;
          const module = data.modules[item.module];
          const beliefs = beliefsOf(data, item, most.options);
          return (
            <li key={id} class={at < ON_PAPER ? undefined : "screen"}>
              <span class="of-all screen" aria-hidden="true">
                {percentOf(wrong)}
              </span>
              <p class="screen">{data.items[id]?.stem}</p>
              <p>
                <b>{choseOf(props, wrong, "chose")}</b>
              </p>
              <RightAnswer {...props} wrong={wrong} />
              {beliefs.length > 0 && (
                <p>
                  {fill(t.talkAbout, {
                    belief: quoted(props, beliefs),
                  })}
                </p>
              )}
              <p class="small">
                <a href={moduleHref(item.module, item.section)}>
                  {fill(t.passage, {
                    module: module?.title ?? item.module,
                    section: module?.sections[item.section] ?? item.section,
                  })}
                </a>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
