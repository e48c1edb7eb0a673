// The one list of what a server may do wrong with the site: the page `status/` goes through it in a browser, `npm run doctor` in a
// terminal. What is wrong is told in facts that need no language: the address, and what came with it.

import type { Strings } from "#core/i18n/strings.ts";
import { finder } from "#core/search/find.ts";
import type { Texts } from "#core/search/texts.ts";
import { type Answer, jsonOf, textOf } from "./answer.ts";
import { addressOf, faultOf, sumOf } from "./file-list.ts";
import type { Seen } from "./look.ts";
import { breaches, framingFaults, isLocal } from "./policy.ts";
import { settingsFaults } from "./settings.ts";

/** `unseen`: the one who asks can't tell; `note`: nothing is broken, but a host should know. */
export type State = "good" | "bad" | "note" | "unseen";

export interface Verdict {
  readonly state: State;
  /** What was seen, one fact each. */
  readonly facts: readonly string[];
}

type Judge = (seen: Seen) => Verdict;

const GOOD: Verdict = { state: "good", facts: [] };
const UNSEEN: Verdict = { state: "unseen", facts: [] };

const wrong = (facts: readonly string[]): Verdict =>
  facts.length > 0 ? { state: "bad", facts } : GOOD;

/** What each answer that came shows to be wrong; nothing can be said where none came. */
function each(
  answers: readonly (Answer | undefined)[],
  fault: (answer: Answer) => string | undefined,
): Verdict {
  const came = answers.filter((answer) => answer?.status === 200) as Answer[];
  if (came.length === 0) return UNSEEN;
  return wrong(
    came.flatMap((answer) => {
      const fact = fault(answer);
      return fact === undefined ? [] : [`${answer.path}: ${fact}`];
    }),
  );
}

const header = ({ headers }: Answer, name: string): string => headers[name] ?? "";
/** A header as it came, or a dash where none came. */
const shown = (answer: Answer, name: string): string => `${name}: ${header(answer, name) || "–"}`;

/** The types that browsers take for each kind of file. */
const TYPES: readonly (readonly [ending: RegExp, type: RegExp])[] = [
  [/\/$|\.html$/, /^text\/html$/],
  [/\.css$/, /^text\/css$/],
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript$/],
  [/\.json$/, /^application\/json$/],
  [/\.svg$/, /^image\/svg\+xml$/],
  [/\.txt$/, /^text\/plain$/],
];

/** Pages say themselves that they are UTF-8, and styles and scripts go by their page: a header may only not gainsay it. */
function typeFault(answer: Answer): string | undefined {
  const told = header(answer, "content-type");
  const [type = "", ...rest] = told.toLowerCase().split(/\s*;\s*/);
  const [, wanted] = TYPES.find(([ending]) => ending.test(answer.path)) ?? [];
  const charset = /charset="?([\w-]+)/.exec(rest.join(";"))?.[1] ?? "utf-8";
  const isRight = (wanted?.test(type) ?? true) && charset === "utf-8";
  return isRight ? undefined : shown(answer, "content-type");
}

const packFault = (answer: Answer): string | undefined =>
  header(answer, "content-encoding") ? undefined : `${answer.bytes.length} B`;

const varyFault = (answer: Answer): string | undefined =>
  !header(answer, "content-encoding") || /accept-encoding|\*/i.test(header(answer, "vary"))
    ? undefined
    : shown(answer, "vary");

const MONTH = 30 * 24 * 60 * 60;

const maxAge = (answer: Answer): number =>
  Number(/max-age=(\d+)/.exec(header(answer, "cache-control"))?.[1] ?? 0);

const keepFault = (answer: Answer): string | undefined =>
  maxAge(answer) >= MONTH && !/no-cache|no-store/.test(header(answer, "cache-control"))
    ? undefined
    : shown(answer, "cache-control");

/** Without the header browsers keep a page for as long as they guess. */
const freshFault = (answer: Answer): string | undefined =>
  /no-cache|no-store|max-age=0\b/.test(header(answer, "cache-control"))
    ? undefined
    : shown(answer, "cache-control");

/** Headers that undo what pages do: the learner's record is cleared, the page is saved as a file, or left for another. */
const HARMFUL: readonly (readonly [name: string, harm: RegExp])[] = [
  ["clear-site-data", /"storage"|"\*"/],
  ["content-disposition", /attachment/i],
  ["refresh", /./],
];

const AGAIN = ({ page, version, settings, listing, worker }: Seen) => [
  page,
  version,
  settings,
  listing,
  worker,
];

export const CHECKS = {
  types: (seen) =>
    each(
      [...AGAIN(seen), seen.script, seen.style, seen.texts, seen.icon, seen.notices, seen.logo],
      typeFault,
    ),
  packedText: ({ page, script, style }) => each([page, script, style], packFault),
  packedJson: ({ texts }) => each([texts], packFault),
  vary: ({ page, script, style, texts }) => each([page, script, style, texts], varyFault),
  kept: ({ script, style, texts }) => each([script, style, texts], keepFault),
  fresh: (seen) => each(AGAIN(seen), freshFault),
  lost: ({ lost }) =>
    wrong(
      lost.flatMap((answer) => {
        if (answer.status !== 404) return `${answer.path}: ${answer.status || "–"}`;
        return textOf(answer).includes("data-locale") ? [] : `${answer.path}: 404 ≠ 404.html`;
      }),
    ),
  folders: ({ folder, site, locale }) =>
    folder.url === `${site.href}${locale}/` && folder.status === 200
      ? GOOD
      : wrong([`${locale} → ${folder.url || "–"}`]),
  policy: ({ page, site }) =>
    page.status === 200 ? wrong(breaches(page.headers["content-security-policy"], site)) : UNSEEN,
  frames: ({ page, portals }) =>
    page.status === 200 ? wrong(framingFaults(page.headers, portals)) : UNSEEN,
  sniff: ({ page, script }) =>
    each([page, script], (answer) =>
      /nosniff/i.test(header(answer, "x-content-type-options"))
        ? undefined
        : shown(answer, "x-content-type-options"),
    ),
  headers: ({ page, script, texts, browser }) => {
    if (page.status !== 200) return UNSEEN;
    const harmful = [page, script, texts].flatMap((answer) =>
      HARMFUL.filter(([name, harm]) => answer && harm.test(header(answer, name))).map(
        ([name]) => `${answer?.path}: ${shown(answer as Answer, name)}`,
      ),
    );
    return wrong(browser?.cleared ? ["clear-site-data", ...harmful] : harmful);
  },
  settings: ({ settings, logo }) => {
    if (settings.status !== 200) return wrong([`${settings.path}: ${settings.status || "–"}`]);
    const faults = settingsFaults(textOf(settings));
    const isShown =
      logo === undefined || (logo.status === 200 && /^image\//.test(header(logo, "content-type")));
    return wrong(isShown ? faults : [...faults, `logo: ${logo.path}: ${logo.status}`]);
  },
  version: ({ page, build, version, list, browser }) => {
    const builds = {
      [page.path]: build,
      "version.json": jsonOf(version),
      "files.json": list?.build,
      ...(browser && { "–": browser.build }),
    };
    if (new Set(Object.values(builds)).size === 1 && build !== undefined) return GOOD;
    return wrong(Object.entries(builds).map(([path, name]) => `${path}: ${name ?? "–"}`));
  },
  scripts: ({ parts, list, browser }) => {
    if (list === undefined) return UNSEEN;
    const styled = browser?.styled === false ? ["<style>"] : [];
    return wrong([...brokenFiles(parts, list.files), ...styled]);
  },
  search: ({ texts }) => {
    const found = jsonOf(texts) as Texts | undefined;
    const [first] = found?.pages ?? [];
    if (!found || !first) return wrong([`${texts.path}: ${texts.status || "–"}`]);
    const hits = finder(found)(first.title).pages;
    return hits.some(({ path }) => path === first.path) ? GOOD : wrong([first.title]);
  },
  files: ({ files, list, listing }) => {
    if (list === undefined) return wrong([`${listing.path}: ${listing.status || "–"}`]);
    return files === undefined ? UNSEEN : wrong(brokenFiles(files, list.files));
  },
  secure: ({ site, browser }) =>
    (browser?.isSecure ?? (site.protocol === "https:" || isLocal(site)))
      ? GOOD
      : { state: "note", facts: [site.origin] },
  storage: ({ browser }) => {
    if (browser === undefined) return UNSEEN;
    return browser.saving === "ok" ? GOOD : wrong([browser.saving]);
  },
  copies: ({ browser }) => {
    if (browser === undefined) return UNSEEN;
    return browser.copies ? GOOD : { state: "note", facts: ["IndexedDB"] };
  },
  // The worker knows its build's list by its checksum.
  offline: ({ worker, settings, listing, list }) => {
    if ((jsonOf(settings) as { offline?: unknown } | undefined)?.offline === false) return GOOD;
    if (worker.status !== 200) return wrong([`${worker.path}: ${worker.status || "–"}`]);
    if (list === undefined) return UNSEEN;
    return textOf(worker).includes(sumOf(listing.bytes))
      ? GOOD
      : wrong([`${worker.path} ≠ ${listing.path}`]);
  },
  framed: ({ browser }) => {
    if (browser === undefined) return UNSEEN;
    return browser.isFramed ? { state: "note", facts: [] } : GOOD;
  },
} as const satisfies Readonly<Record<string, Judge>>;

export type CheckId = keyof typeof CHECKS;

export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

/** The files among these that are not as they were built. */
function brokenFiles(
  answers: readonly Answer[],
  files: NonNullable<Seen["list"]>["files"],
): readonly string[] {
  const byAddress = new Map(Object.entries(files).map(([path, entry]) => [addressOf(path), entry]));
  return answers.flatMap((answer) => {
    const entry = byAddress.get(answer.path);
    const fault = entry && faultOf(answer, entry);
    return fault === undefined ? [] : [`${answer.path}: ${fault}`];
  });
}

export interface Finding extends Verdict {
  readonly id: CheckId;
}

/** Goes through the whole list. */
export const examine = (seen: Seen): readonly Finding[] =>
  CHECK_IDS.map((id) => ({ id, ...CHECKS[id](seen) }));

/** What has to be done first, then what to know, then what can't be seen, then what is in order; else as in the list. */
const RANK: Readonly<Record<State, number>> = { bad: 0, note: 1, unseen: 2, good: 3 };

export const byUrgency = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => RANK[one.state] - RANK[other.state]);

/** The sentence that goes with what was found. */
export function wordsOf(t: Strings["status"], { id, state, facts }: Finding): string {
  // All files are asked for only on request: they are most of the site.
  if (state === "unseen") return id === "files" ? t.filesUnseen : t.unseenWhy;
  if (state === "good") return t[`${id}Good`];
  const [fact] = facts;
  if (id === "storage" && fact === "off") return t.storageOff;
  if (id === "storage" && fact === "full") return t.storageFull;
  return t[`${id}Bad`];
}
