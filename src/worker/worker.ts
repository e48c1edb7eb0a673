/*
 * Answers from what is kept where the network does not. A page comes from the server whenever that answers, so that an update is
 * seen at the next page, and nobody is moved in the middle of one; scripts, styles and data have their build in their address and
 * come from the copy first. So what is on the screen is of one build, whichever worker answers: a page names the files of its own.
 */
import { WORKER } from "#core/hosting/file-list.ts";
import type { CopyState, Kept } from "#core/offline/asked.ts";
import { fileAt, isLasting, SETTINGS, withParts } from "#core/offline/copy.ts";
import {
  dropAll,
  dropEarlier,
  fileList,
  keep,
  keepAll,
  keptCopy,
  keptFiles,
  makeCopy,
} from "./copies.ts";
import { type Fetching, SITE, scope } from "./scope.ts";

/** The names at the top of the site's folder: other programs may stand beside it, and what is theirs goes by untouched. */
declare const TOP: readonly string[];

/** How long a page may take to come before the kept one is shown, ms. */
const PATIENCE = 4_000;

scope.addEventListener("install", (event) => event.waitUntil(makeCopy()));

scope.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin(): Promise<void> {
  await dropEarlier();
  await scope.clients.claim();
}

scope.addEventListener("message", (event) => {
  const { data } = event;
  const [port] = event.ports;
  if (data.ask === "begin") event.waitUntil(takeOver().then((began) => port?.postMessage(began)));
  else if (data.ask === "read") event.waitUntil(keepRead(data.addresses));
  else if (data.ask === "keep") {
    event.waitUntil(
      keepAll(data.files).then((fault) =>
        port?.postMessage((fault ? { fault } : {}) satisfies Kept),
      ),
    );
  } else event.waitUntil(stateOf().then((state) => port?.postMessage(state)));
});

/** Takes over from the worker before, unless another page is open: it would lose its copy in the middle of whatever it does. */
async function takeOver(): Promise<boolean> {
  const pages = await scope.clients.matchAll({ includeUncontrolled: true });
  const isAlone = pages.filter(({ url }) => url.startsWith(SITE)).length < 2;
  if (isAlone) void scope.skipWaiting();
  return isAlone;
}

async function stateOf(): Promise<CopyState> {
  const list = await fileList().catch(() => undefined);
  return { list, kept: await keptFiles() };
}

/** What was loaded before this worker began; the browser still has it in its own cache. */
async function keepRead(addresses: readonly string[]): Promise<void> {
  const list = await fileList();
  const files = addresses.flatMap((address) => {
    const file = fileAt(address, SITE);
    return file && file in list.files ? withParts(file, list) : [];
  });
  await keepAll(files);
}

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const file = fileAt(request.url, SITE);
  const isOurs =
    file !== undefined && (file === SETTINGS || TOP.includes(file.replace(/\/.*/, "")));
  // Who asks past every cache wants to know what the server says: whether it has another build, whether it is set up well.
  const isPast = request.cache === "no-store" || request.headers.has("Range");
  if (!isOurs || request.method !== "GET" || isPast) return;
  event.respondWith(isLasting(file) ? keptFirst(event, file) : newestFirst(event, file));
});

async function keptFirst(event: Fetching, file: string): Promise<Response> {
  const kept = await keptCopy(file);
  if (kept) return kept;
  const answer = await fetch(event.request);
  remember(event, file, answer);
  return answer;
}

async function newestFirst(event: Fetching, file: string): Promise<Response> {
  // Not by navigation preload, which would save the worker's start: Firefox shows its error where that fails, kept page or not.
  const asked = fetch(event.request);
  const answer = await Promise.race([
    asked.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  if (answer && answer.status < 500) {
    remember(event, file, answer);
    if (isPage(event)) event.waitUntil(lookAround());
    return answer;
  }
  const kept = await keptCopy(file);
  if (kept) return kept;
  // However long it takes: there is nothing else.
  return asked.then(
    (late) => {
      remember(event, file, late);
      return late;
    },
    (reason) => {
      if (isPage(event)) return missing(file);
      throw reason;
    },
  );
}

const isPage = ({ request }: Fetching): boolean => request.mode === "navigate";

/** Keeps what was read, with what belongs to it. Where there is no room for it, it is not kept. */
function remember(event: Fetching, file: string, answer: Response): void {
  const copy = answer.clone();
  event.waitUntil(
    keep(file, copy)
      .then(async (isKept) => isKept && keepAll(withParts(file, await fileList())))
      .catch(() => undefined),
  );
}

/** Where a page is not kept, another one says so; it offers to try again, and shows what is. */
async function missing(file: string): Promise<Response> {
  const [locale = ""] = file.split("/");
  const files = await keptFiles();
  const page = `${locale}/offline/index.html`;
  if (!files.includes(page)) return Response.error();
  const wanted = file.replace(/^[^/]+\/|index\.html$/g, "");
  return Response.redirect(`${SITE}${locale}/offline/#${wanted}`);
}

/** Looked at once in a worker's life. */
let isLookedAt = false;

/** When a page has come from the server: is there still a worker at all? */
async function lookAround(): Promise<void> {
  if (isLookedAt) return;
  isLookedAt = true;
  if (!(await isGone())) return;
  await scope.registration.unregister();
  await dropAll();
}

/** Whether the host took the worker away, while the site is there. */
async function isGone(): Promise<boolean> {
  const look = (file: string) => fetch(SITE + file, { cache: "no-store" });
  try {
    const { status } = await look(WORKER);
    return status === 404 && (await (await look(SETTINGS)).json()) !== undefined;
  } catch {
    return false;
  }
}
