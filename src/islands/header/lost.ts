// The page for an address that leads nowhere can be shown in any folder. It tells from the address where the site is: above
// the folder of a language. Where the address has none, the links lead to the folder above. Imports nothing: it stands in
// the page itself, as no address of a script would do.
const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-locale]")];
const names = links.map((link) => link.dataset["locale"] ?? "");
const { pathname } = location;
const at = Math.max(...names.map((name) => pathname.lastIndexOf(`/${name}/`)));

for (const link of links) {
  link.href = at < 0 ? above(pathname) : `${pathname.slice(0, at)}/${link.dataset["locale"]}/`;
}
if (at >= 0) {
  for (const note of document.querySelectorAll<HTMLElement>("[data-up]")) note.hidden = true;
}

export {};

/** The folder above: of a folder, the one that holds it; of a file, its own. */
function above(path: string): string {
  return path.replace(/[^/]*\/?$/, "");
}
