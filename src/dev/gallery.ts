// Fills the gallery: finds all examples by their files' names. Those of a component are brought to their state here, those
// of a page are shown as that page in a frame.
import { type ComponentType, h } from "preact";
import { langTag, WHOLE_LOCALES, type WholeLocale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { PageExample } from "#islands/page-examples.ts";
import { drive, earlierAnswer } from "#islands/question/drive.ts";
import type { Example } from "#islands/question/examples.ts";
import type { Perform } from "#islands/question/hand.ts";
import type { QuestionProps } from "#islands/question/types.ts";
import { render } from "#islands/site/render.ts";
import { append } from "#stores/record.ts";
import { clearCopies } from "./clear-copies.ts";
import { addressOf, PAGE_EXAMPLES } from "./page-examples.ts";

const EXAMPLES = import.meta.glob<{ examples: readonly Example[] }>(
  "../islands/question/*.examples.ts",
);
const ISLANDS = import.meta.glob<{ default: ComponentType<QuestionProps> }>([
  "../islands/question/[A-Z]*.tsx",
  "!../islands/**/*.test.tsx",
]);
/** `/dev/?island=question/Choice` shows one island alone. */
const ONLY = new URLSearchParams(location.search).get("island");

/** Long enough for an island to show and to hear of what was done to it: it hears after the next frame, however late. */
const perform: Perform = async (what) => {
  what();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 60));
};

async function fill(gallery: HTMLElement): Promise<void> {
  const words = JSON.parse(gallery.dataset["words"] ?? "{}") as Record<
    WholeLocale,
    Strings["quiz"]
  >;
  // Clear the storage of an earlier visit: each state must be as its example says.
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("whetstone:gallery")) localStorage.removeItem(key);
  }
  await clearCopies("gallery");
  const done: Promise<void>[] = [];
  for (const [path, load] of Object.entries(EXAMPLES)) {
    const island = path.replace(".examples.ts", ".tsx");
    const name = island.replace("../islands/", "").replace(".tsx", "");
    if (ONLY !== null && ONLY !== name) continue;
    const [{ examples }, component] = await Promise.all([load(), ISLANDS[island]?.()]);
    const Island = component?.default;
    if (!Island) throw new Error(`${path} has no island beside it.`);
    begin(gallery, name);
    for (const example of examples) {
      // Each has ids of its own, so that names and descriptions don't cross.
      const id = `${example.props.item.id}-${example.state}`;
      const own = { ...example, props: { ...example.props, item: { ...example.props.item, id } } };
      const earlier = earlierAnswer(own);
      if (earlier) append(earlier);
      const root = document.createElement("div");
      root.lang = langTag(example.locale);
      root.dataset["example"] = example.name;
      gallery.append(heading("h3", example.name), root);
      render(h(Island, { ...own.props, t: words[example.locale] }), root);
      done.push(perform(() => {}).then(() => drive(root, own, perform)));
    }
  }
  await Promise.all(done);
  // Only now: pages that load take the time that the others need to follow.
  for (const [name, examples] of PAGE_EXAMPLES) {
    if (ONLY !== null && ONLY !== name) continue;
    begin(gallery, name);
    for (const example of examples) gallery.append(...framesOf(name, example));
  }
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  gallery.dataset["ready"] = "";
}

/** An example of a page in each language, side by side. */
function framesOf(island: string, { name }: PageExample): HTMLElement[] {
  const row = document.createElement("p");
  row.className = "frames";
  for (const locale of WHOLE_LOCALES) {
    const frame = document.createElement("iframe");
    frame.src = addressOf(island, name, locale);
    frame.title = `${island}: ${name}, ${locale}`;
    // Load only the frames in view: dozens of pages at once would be slow.
    frame.loading = "lazy";
    row.append(frame);
  }
  const links = document.createElement("p");
  for (const locale of WHOLE_LOCALES) {
    const alone = link(addressOf(island, name, locale), `${locale} alone`);
    alone.target = "_blank";
    links.append(alone, " ");
  }
  return [heading("h3", name), links, row];
}

function begin(gallery: HTMLElement, name: string): void {
  const line = document.createElement("p");
  line.append(link(`#${name}`, name));
  gallery.querySelector("nav")?.append(line);
  gallery.append(heading("h2", name, name));
}

function heading(level: "h2" | "h3", text: string, id = ""): HTMLElement {
  const element = document.createElement(level);
  element.textContent = text;
  element.id = id;
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

const gallery = document.getElementById("gallery");
if (gallery) void fill(gallery);
