/** The object by which a package speaks with a learning platform. */
export type Api = Readonly<Record<string, (...given: readonly string[]) => unknown>>;

/** No platform nests its frames deeper; a page that lies about its parent must not hang the course. */
const DEEPEST = 500;

/**
 * Looks for the platform's object by its name: in the pages around this one, then in those around the page that opened it.
 * Undefined where there is none. Pages of other origins let nobody look, and are passed by.
 */
export function findApi(start: Window, name: string, call: string): Api | undefined {
  return (
    findAround(start, name, call) ??
    findAround(openerOf(start), name, call) ??
    findAround(openerOf(start.top), name, call)
  );
}

function findAround(start: Window | null, name: string, call: string): Api | undefined {
  let page = start;
  for (let depth = 0; page !== null && depth <= DEEPEST; depth++) {
    const api = apiIn(page, name);
    // An element whose id is the name would be found as well.
    if (typeof api?.[call] === "function") return api;
    page = page.parent === page ? null : page.parent;
  }
  return undefined;
}

function apiIn(page: Window, name: string): Api | undefined {
  try {
    return (page as unknown as Readonly<Record<string, Api | undefined>>)[name];
  } catch {
    return undefined;
  }
}

function openerOf(page: Window | null): Window | null {
  try {
    return page?.opener ?? null;
  } catch {
    return null;
  }
}
