import { useEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "#core/i18n/strings.ts";
import type { Excerpt } from "#core/search/excerpt.ts";
import type { FoundPage } from "#core/search/find.ts";
import { homeHref } from "#islands/site/address.ts";

interface Props {
  readonly pages: readonly FoundPage[];
  /** What each page is, above its title. */
  readonly t: Strings["search"];
  /** Says that there is more. */
  readonly more: string;
}

/** What a page is, by the folder that it is in. */
const KINDS: Readonly<Record<string, "module" | "session" | "case" | "sheet">> = {
  modules: "module",
  facilitate: "session",
  case: "case",
  tools: "sheet",
};
const kindOf = (path: string) => KINDS[path.split("/")[0] ?? ""] ?? "reference";

/** Pages shown at first, and by each wish for more. */
const AT_ONCE = 10;

/** The pages that were found, the best first, each with its places. Give it a key: another query begins at the top. */
export function Results({ pages, t, more }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    // The button moved or disappeared: move the focus to the first new result.
    const first = list.current?.children[shown - AT_ONCE];
    if (shown > AT_ONCE) first?.querySelector("a")?.focus();
  }, [shown]);

  return (
    <>
      <ul class="plain" ref={list}>
        {pages.slice(0, shown).map(({ path, title, places }, at) => (
          <li key={path}>
            {/* Those of a kind that follow each other have its name once for the eye. */}
            <p
              class={kindOf(pages[at - 1]?.path ?? "") === kindOf(path) && at > 0 ? "sr" : "small"}
            >
              {t[kindOf(path)]}
            </p>
            <a href={homeHref() + path}>
              <Marked excerpt={title()} />
            </a>
            {places.map((place) =>
              place.id === "" ? (
                <Lead key="" excerpt={place.excerpt()} />
              ) : (
                <div key={place.id} class="place">
                  <a href={`${homeHref()}${path}#${place.id}`}>
                    <Marked excerpt={place.title()} />
                  </a>
                  <p class="small">
                    <Marked excerpt={place.excerpt()} />
                  </p>
                </div>
              ),
            )}
          </li>
        ))}
      </ul>
      {shown < pages.length && (
        <button type="button" class="quiet" onClick={() => setShown(shown + AT_ONCE)}>
          {more}
        </button>
      )}
    </>
  );
}

/** What stands below a page's title, where it holds what was asked for. */
const Lead = ({ excerpt }: { excerpt: Excerpt }) =>
  excerpt.some(({ marked }) => marked) ? (
    <p class="small">
      <Marked excerpt={excerpt} />
    </p>
  ) : null;

const Marked = ({ excerpt }: { excerpt: Excerpt }) => (
  <>{excerpt.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
);
