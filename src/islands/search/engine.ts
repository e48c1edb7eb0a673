import { type Entry, filterEntries } from "#core/course/find.ts";
import { loadEntries } from "#islands/entries.ts";

/** A place that was found: where it is and a few words around it. `excerpt` is HTML with `<mark>` from our own index. */
export interface Hit {
  readonly title: string;
  readonly href: string;
  readonly excerpt: string;
}

export interface Engine {
  /** False where only headings and terms can be searched. */
  readonly fullText: boolean;
  search(query: string): Promise<readonly Hit[]>;
}

/** The part of Pagefind's module that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly { title: string; url: string; excerpt: string }[];
}

/** Pages looked into for one query, and places shown of each. */
const PAGES = 8;
const PLACES = 3;
/** Terms of the glossary shown before them. */
const TERMS = 2;

/** A function that takes an `externref`: what Pagefind's WebAssembly needs came with it (Chromium 96, Firefox 79, Safari 15). */
const PROBE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);

/** The stop that Pagefind sets after a heading, behind a Chinese character. */
const STOP = /([\u4e00-\u9fff](?:<\/mark>)?)\. ?/g;

/** What is left of the sentence before at the start of an excerpt. */
const LEFT_OVER = /^[\s.,;:!?)·・。，、；：！？）”’]+/;

let loading: Promise<Engine> | undefined;

/** Loads the search when it is first asked for: the full text, or headings and terms where that can't start. */
export const loadEngine = (): Promise<Engine> => {
  loading ??= canRun() ? fullText().catch(plain) : plain();
  return loading;
};

/** Where it can't run, Pagefind fails in its worker and never answers; asking first spares the reader the wait. */
const canRun = (): boolean => typeof WebAssembly === "object" && WebAssembly.validate(PROBE);

const base = (): string => document.documentElement.dataset["base"] ?? "/";

async function fullText(): Promise<Engine> {
  const path = `${base()}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ baseUrl: base(), excerptLength: 24 });
  await pagefind.init();
  // A first search shows whether it runs: a server may send the wrong files, or none.
  await within(8000, pagefind.search("a"));
  const entries = await loadEntries();
  return {
    fullText: true,
    async search(query) {
      const { results } = await pagefind.search(query);
      // The glossary is one page to the full-text search; a term that is asked for is led to directly.
      const terms = filterEntries(
        entries.filter((entry) => entry.term),
        query,
      ).filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
      const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
      const places = pages.flatMap(({ meta, sub_results }) =>
        sub_results.slice(0, PLACES).map(({ title, url, excerpt }) => ({
          title: title === meta.title || !meta.title ? title : `${meta.title} › ${title}`,
          href: url,
          excerpt: excerpt.replace(STOP, "$1。").replace(LEFT_OVER, ""),
        })),
      );
      return [...terms.slice(0, TERMS).map(hit), ...places];
    },
  };
}

async function plain(): Promise<Engine> {
  const entries = await loadEntries();
  return {
    fullText: false,
    search: (query) => Promise.resolve(filterEntries(entries, query).map(hit)),
  };
}

const hit = ({ title, href, about }: Entry): Hit => ({ title, href, excerpt: escapeHtml(about) });

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Fails after so many milliseconds: an engine that never answers must not keep the reader waiting. */
const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("the search did not start")), milliseconds);
    }),
  ]);
