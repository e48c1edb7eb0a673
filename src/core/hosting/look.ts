import { type Answer, type Ask, jsonOf, textOf } from "./answer.ts";
import { addressOf, FILE_LIST, type FileList, fileListOf, WORKER } from "./file-list.ts";
import { portalsOf } from "./settings.ts";

/** What is asked of every site: one address for each thing that a server may do wrong. */
export interface Seen {
  /** The site's own folder, with a slash at the end. */
  readonly site: URL;
  readonly locale: string;
  /** A page, and the name of the build that stands in it. */
  readonly page: Answer;
  readonly build: string | undefined;
  /** The largest script and stylesheet of those that never change, and data that never changes: the texts of the search. */
  readonly script: Answer;
  readonly style: Answer;
  readonly texts: Answer;
  /** What is asked for again each time. */
  readonly version: Answer;
  readonly settings: Answer;
  readonly listing: Answer;
  readonly list: FileList | undefined;
  readonly icon: Answer;
  readonly notices: Answer;
  /** Addresses that lead nowhere: one as a reader would mistype it, one as an old page would ask for it. */
  readonly lost: readonly Answer[];
  /** A folder without its slash. */
  readonly folder: Answer;
  readonly portals: readonly URL[];
  /** The logo of `site.json`, if it names one. */
  readonly logo: Answer | undefined;
  /** What keeps pages for reading without a network. */
  readonly worker: Answer;
  /** All scripts and stylesheets. */
  readonly parts: readonly Answer[];
  /** All files; undefined where they were not asked for. */
  readonly files: readonly Answer[] | undefined;
  /** Where a browser asks, what else it can tell. */
  readonly browser?: InBrowser;
}

/** What only a browser can tell. */
export interface InBrowser {
  /** The build of the page that asks. */
  readonly build: string;
  readonly isSecure: boolean;
  /** Whether the page stands in a frame of another site. */
  readonly isFramed: boolean;
  /** Whether a text came back from `localStorage` as it was written. */
  readonly saving: "ok" | "off" | "full" | "broken";
  /** Whether what was in storage was gone after the server was asked: browsers obey `Clear-Site-Data`, and hide it. */
  readonly cleared: boolean;
  /** Whether IndexedDB, which holds second copies, could be written and read. */
  readonly copies: boolean;
  /** Whether every style in the page's own HTML applies. */
  readonly styled: boolean;
}

interface Wanted {
  readonly site: URL;
  readonly locale: string;
  /** Whether every single file is asked for. */
  readonly everything: boolean;
}

/** Addresses that no build has. */
export const NOWHERE = ["no-such-page/", "_astro/no-such-part.00000000.js"] as const;

/** How many requests are under way at once: few, as from one reader. */
const AT_ONCE = 6;

/** Asks for all that the checks need. */
export async function look(ask: Ask, { site, locale, everything }: Wanted): Promise<Seen> {
  const [page, version, settings, listing] = await inTurn(ask, [
    `${locale}/status/`,
    "version.json",
    "site.json",
    FILE_LIST,
  ]);
  const list = fileListOf(listing as Answer);
  const build = buildOf(textOf(page as Answer)) ?? list?.build;
  const files = Object.keys(list?.files ?? {});
  const parts = await inTurn(
    ask,
    files.filter((path) => path.startsWith("_astro/")),
  );
  const logoPath = ((jsonOf(settings as Answer) ?? {}) as { logo?: unknown }).logo;
  const [texts, icon, notices, lostPage, lostPart, folder, worker, logo] = await inTurn(ask, [
    `data/${build}/${locale}/find.json`,
    "favicon.svg",
    "third-party.txt",
    `${locale}/${NOWHERE[0]}`,
    NOWHERE[1],
    locale,
    WORKER,
    ...(typeof logoPath === "string" && logoPath ? [logoPath] : []),
  ]);
  return {
    site,
    locale,
    page,
    build: buildOf(textOf(page as Answer)),
    script: largest(parts, ".js"),
    style: largest(parts, ".css"),
    texts,
    version,
    settings,
    listing,
    list,
    icon,
    notices,
    lost: [lostPage, lostPart],
    folder,
    portals: portalsOf(jsonOf(settings as Answer)),
    logo,
    worker,
    parts,
    files: everything && list ? await inTurn(ask, files.map(addressOf)) : undefined,
  } as Seen;
}

const buildOf = (html: string): string | undefined => /data-version="?(\w+)/.exec(html)?.[1];

/** The largest of the answers of a kind, which is worth compressing. */
function largest(answers: readonly Answer[], ending: string): Answer | undefined {
  return [...answers]
    .filter(({ path, status }) => path.endsWith(ending) && status === 200)
    .sort((one, other) => other.bytes.length - one.bytes.length)[0];
}

/** Asks for many addresses, a few at a time. */
async function inTurn(ask: Ask, paths: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = paths.map((path, at) => [path, at] as const);
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      answers[next[1]] = await ask(next[0]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}
