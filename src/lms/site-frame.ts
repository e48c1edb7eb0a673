import { fileHref } from "../folder/file-href.ts";

/*
 * The site inside the launcher. Each of its pages is a document of its own and comes and goes; the launcher stays, and with it the
 * session with the platform.
 */

/** A page of a language, as a launcher names it: nothing that leads out of the package. */
const INSIDE = /^[a-z][a-z-]*\/(?:[\w-]+\/)*(?:index\.html)?(?:#[\w.-]*)?$/;

/** Shows the site from a page on; `moved` is called with each page that is opened. */
export function showSite(start: string, resume: string, moved: () => void): void {
  const frame = siteFrame();
  const first = INSIDE.test(resume) ? resume : start;
  let isGone = first === start;
  frame.addEventListener("load", () => {
    const page = pageIn(frame);
    if (page !== undefined) {
      page.addEventListener("click", mendLink, true);
      page.addEventListener("auxclick", mendLink, true);
      moved();
    } else if (!isGone) {
      // This package has no such page any more.
      isGone = true;
      frame.src = start;
    }
  });
  frame.src = first;
}

/** Where the learner is, from the launcher, in at most `room` characters; undefined where that can't be told. */
export function place(room: number): string | undefined {
  const page = pageIn(siteFrame());
  if (page === undefined) return undefined;
  const path = page.location.pathname.slice(new URL("./", location.href).pathname.length);
  // The section that is in view, where a page knows it.
  const whole = path + (page.documentElement.dataset["here"] ?? page.location.hash);
  return [whole, path].find((one) => one.length <= room && INSIDE.test(one));
}

const siteFrame = () => document.getElementById("site") as HTMLIFrameElement;

/** The page in the frame if it is one of this package's own. */
function pageIn(frame: HTMLIFrameElement): Document | undefined {
  try {
    const page = frame.contentDocument;
    const { version } = document.documentElement.dataset;
    return page?.documentElement.dataset["version"] === version ? (page ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Other sites let nobody frame them: they open beside the course. And platforms serve files and no folders: a link that script
 * made to a folder leads to the page in it, as the packager has written all others.
 */
function mendLink({ target }: Event): void {
  const link = (target as Element | null)?.closest?.("a[href]");
  if (!link) return;
  const url = new URL(link.getAttribute("href") ?? "", link.baseURI);
  if (url.origin !== location.origin) {
    if (!/^https?:$/.test(url.protocol)) return;
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  } else {
    link.setAttribute("href", fileHref(url.pathname + url.search + url.hash));
  }
}
