// What a browser keeps of the site for reading without a network: one copy for each build, named after the list of its files.
// A copy is made of files that came as the list has them, so no other build and no login page ever gets into it.
import { addressOf, FILE_LIST, type FileList, sumOf } from "#core/hosting/file-list.ts";

/** What the host may change without a build; it stands in no list. */
export const SETTINGS = "site.json";

/**
 * What belongs to the site at an address is named by it: caches are shared by all programs of an origin. No address holds a space,
 * so the names of a site are never the beginning of another's.
 */
export const copiesOf = (site: string): string => `whetstone ${site} `;

/**
 * Empty caches that say what is wanted: by the reader all of the course, or nothing of it; by the host nothing any more. Without one,
 * what was read is kept.
 */
export const marks = (site: string) => ({
  all: `${copiesOf(site)}all`,
  none: `${copiesOf(site)}none`,
  over: `${copiesOf(site)}over`,
});

/** The file that an address of the site leads to, whatever is asked of it; undefined for an address outside. */
export function fileAt(address: string, site: string): string | undefined {
  const [plain = ""] = address.split(/[?#]/);
  if (!plain.startsWith(site)) return undefined;
  return plain.slice(site.length).replace(/(^|\/)$/, "$1index.html");
}

/** The address under which a file is kept. */
export const keptAs = (file: string, site: string): string => site + addressOf(file);

/** Whether a file's address holds a hash of what all such files hold: what is kept of it is as good as new. */
export const isLasting = (file: string): boolean => /^(?:_astro|data)\//.test(file);

const SHARED = [
  /^_astro\//,
  /^data\/(?!.*\/(?:bank\/|find\.json$))/,
  /^favicon\.svg$/,
  // The languages' first pages, the one that leads to them, and the one that says what is kept.
  /^(?:[^/]+\/(?:offline\/)?)?index\.html$/,
];

/** Scripts, styles and words: every copy has them all, so that whatever page it holds works to its last question. */
export const isShared = (file: string): boolean => SHARED.some((shared) => shared.test(file));

/** Whether it says nothing of what somebody has read. */
export const isAnybodys = (file: string): boolean =>
  isShared(file) || file === FILE_LIST || file === SETTINGS;

/** A page with what it fetches later: a module's questions and its drawing. */
export function withParts(page: string, { build, files }: FileList): string[] {
  const [, locale, slug] = /^([^/]+)\/modules\/([^/]+)\//.exec(page) ?? [];
  const parts = slug ? [`data/${build}/${locale}/bank/${slug}.json`, `scenes/${slug}.svg`] : [];
  return [page, ...parts].filter((file) => file in files);
}

/** What a later build calls the files of a copy: data of a build lie in a folder of its name. */
export function carriedOver(kept: readonly string[], from: FileList, to: FileList): string[] {
  const now = kept.map((file) =>
    file.startsWith(`data/${from.build}/`) ? file.replace(from.build, to.build) : file,
  );
  return now.filter((file) => file in to.files);
}

/** Whether these are the bytes that were built. */
export const isAsBuilt = (bytes: Uint8Array, file: string, { files }: FileList): boolean => {
  const [size, sum] = files[file] ?? [];
  return bytes.length === size && sumOf(bytes) === sum;
};

/** How much of the file list is kept and how much is missing; sizes in bytes, modules of one language. */
export function countOf(kept: readonly string[], { files }: FileList, locale: string) {
  const has = new Set(kept);
  const all = Object.keys(files);
  const sizeOf = (of: readonly string[]) =>
    of.reduce((sum, file) => sum + (files[file]?.[0] ?? 0), 0);
  const missing = all.filter((file) => !has.has(file));
  return {
    files: all.length,
    missing,
    size: sizeOf(all),
    kept: sizeOf(all) - sizeOf(missing),
    modules: new Set(
      kept.flatMap((file) => {
        const [, language, slug] = /^([^/]+)\/modules\/([^/]+)\/index/.exec(file) ?? [];
        return slug && language === locale ? slug : [];
      }),
    ),
  };
}
