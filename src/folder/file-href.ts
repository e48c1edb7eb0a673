/** The page that a web server shows for a folder. A file system shows the folder's list of files instead. */
const PAGE = "index.html";

/** An address within the site with its file named: `../modules/#why` becomes `../modules/index.html#why`. */
export function fileHref(href: string): string {
  // An address with a scheme leads out of the site.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return href;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  if (/(?:^|\/)\.\.?$/.test(path)) return `${path}/${PAGE}${rest}`;
  return path.endsWith("/") ? `${path}${PAGE}${rest}` : href;
}
