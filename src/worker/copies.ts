// The copy of this worker's build, and those of builds before it.
import { FILE_LIST, type FileList, sumOf } from "#core/hosting/file-list.ts";
import type { Fault } from "#core/offline/asked.ts";
import {
  carriedOver,
  copiesOf,
  fileAt,
  isAsBuilt,
  isLasting,
  isShared,
  keptAs,
  marks,
  SETTINGS,
} from "#core/offline/copy.ts";
import { SITE } from "./scope.ts";

/** The checksum of the list of files that this worker belongs to: written in by the build. */
declare const STAMP: string;

const OWN = copiesOf(SITE) + STAMP;
const MARKS = marks(SITE);

/** How many files are fetched at once: few, so that what the reader does goes first. */
const AT_ONCE = 3;

const own = (): Promise<Cache> => caches.open(OWN);

/** The files of a copy. */
async function filesIn(cache: Cache): Promise<string[]> {
  return (await cache.keys()).flatMap(({ url }) => fileAt(url, SITE) ?? []);
}

const find = (file: string, cache: Cache): Promise<Response | undefined> =>
  // Kept answers are plain: whether they came packed makes no difference any more.
  cache.match(keptAs(file, SITE), { ignoreVary: true });

/** A file as it is kept. */
export const keptCopy = async (file: string): Promise<Response | undefined> =>
  find(file, await own());

export const keptFiles = async (): Promise<string[]> => filesIn(await own());

let known: Promise<FileList> | undefined;

/** The list of this build. Rejects where it was cleared from outside and the server has another build by now. */
export function fileList(): Promise<FileList> {
  known = known ?? readList();
  known.catch(() => {
    known = undefined;
  });
  return known;
}

async function readList(): Promise<FileList> {
  const kept = await keptCopy(FILE_LIST);
  if (kept) return kept.json();
  const response = await fetch(keptAs(FILE_LIST, SITE), { cache: "no-cache" });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (sumOf(bytes) !== STAMP) throw new Error("The list is of another build.");
  await put(FILE_LIST, bytes, response);
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function put(file: string, bytes: Uint8Array<ArrayBuffer>, { headers }: Response) {
  const plain = new Headers(headers);
  for (const name of ["Content-Encoding", "Content-Length"]) plain.delete(name);
  await (await own()).put(keptAs(file, SITE), new Response(bytes, { headers: plain }));
  // Taken away while this was written: the cache was made anew by that.
  if (await isOver()) await caches.delete(OWN);
}

const isOver = async (): Promise<boolean> =>
  (await caches.has(MARKS.none)) || (await caches.has(MARKS.over));

/** Keeps an answer if it is the file that was built, and tells whether it was. Rejects where there is no room. */
export async function keep(file: string, response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected || response.type !== "basic") return false;
  // A worker goes on for the pages that were open when everything was taken away.
  if (await isOver()) return false;
  const list = await fileList();
  if (file !== SETTINGS && !(file in list.files)) return false;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isRight = file === SETTINGS ? isSettings(bytes) : isAsBuilt(bytes, file, list);
  if (isRight) await put(file, bytes, response);
  return isRight;
}

/** What the host wrote can't be known before; but a login page is no JSON. */
function isSettings(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === "object";
  } catch {
    return false;
  }
}

/** Fetches the files that are not kept yet. Says why, if one could not be; what came until then is kept. */
export async function keepAll(files: readonly string[]): Promise<Fault | undefined> {
  const kept = new Set(await keptFiles());
  const queue = files.filter((file) => !kept.has(file));
  let fault: Fault | undefined;
  const work = async () => {
    for (let file = queue.shift(); file && !fault; file = queue.shift()) {
      fault = (await keepOne(file)) ?? fault;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return fault;
}

async function keepOne(file: string): Promise<Fault | undefined> {
  try {
    const isRight =
      (isLasting(file) && (await fetchOne(file, "default"))) || (await fetchOne(file, "reload"));
    return isRight ? undefined : "other";
  } catch (error) {
    return (error as Error).name === "QuotaExceededError" ? "full" : "unreachable";
  }
}

const fetchOne = async (file: string, cache: RequestCache): Promise<boolean> =>
  keep(file, await fetch(keptAs(file, SITE), { cache }));

/**
 * Makes the copy of this build: what all pages share, and what the copy before held, or everything where the reader wants that. Only
 * what changed is fetched. Rejects if something is missing: then the worker before stays, with its whole copy, and the browser
 * tries again later from where this ended.
 */
export async function makeCopy(): Promise<void> {
  const list = await fileList();
  const all = Object.keys(list.files);
  const wanted = new Set((await caches.has(MARKS.all)) ? all : all.filter(isShared));
  for (const name of await earlier()) {
    const cache = await caches.open(name);
    const before: FileList | undefined = await (await find(FILE_LIST, cache))?.json();
    if (!before) continue;
    const files = await filesIn(cache);
    for (const file of carriedOver(files, before, list)) wanted.add(file);
    for (const file of files) {
      const same = list.files[file]?.[1] === before.files[file]?.[1] && file in list.files;
      const kept = same || file === SETTINGS ? await find(file, cache) : undefined;
      if (kept) await (await own()).put(keptAs(file, SITE), kept);
    }
  }
  const fault = await keepAll([...wanted]);
  if (fault) throw new Error(fault);
  await keepOne(SETTINGS);
}

/** The copies of other builds, oldest first. */
const earlier = async (): Promise<string[]> =>
  (await caches.keys()).filter(
    (name) => name.startsWith(copiesOf(SITE)) && ![OWN, ...Object.values(MARKS)].includes(name),
  );

/** Once this worker has taken over, no page of an earlier build is open any more. */
export const dropEarlier = async (): Promise<void> => {
  for (const name of await earlier()) await caches.delete(name);
};

/** Drops everything that is kept of the site, for the host wants it so. */
export const dropAll = async (): Promise<void> => {
  await caches.open(MARKS.over);
  for (const name of await caches.keys()) {
    if (name.startsWith(copiesOf(SITE)) && name !== MARKS.over) await caches.delete(name);
  }
};
