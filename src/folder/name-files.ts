import { fileHref } from "./file-href.ts";

/** Names the file in every link that script makes, as the links in the pages do. */
export function nameFiles(root: Element): void {
  const name = (link: Element) => {
    const href = link.getAttribute("href") ?? "";
    const file = fileHref(href);
    if (file !== href) link.setAttribute("href", file);
  };
  const nameAll = (nodes: Iterable<Node>) => {
    for (const node of nodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches("a[href]")) name(node);
      node.querySelectorAll("a[href]").forEach(name);
    }
  };
  nameAll([root]);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      nameAll(type === "attributes" ? [target] : Array.from(addedNodes));
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] });
}

/** Addresses that no link holds, such as those in a calendar's file, name the file too. */
export class FileUrl extends self.URL {
  constructor(href: string | URL, base?: string | URL) {
    super(href, base);
    if (this.protocol === "file:") this.pathname = fileHref(this.pathname);
  }
}
