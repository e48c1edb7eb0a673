import { baseHref } from "#islands/site/address.ts";

/** Puts what a unit says of itself in the page's language where those stand that the site was built with. */
export function showUnit(
  name: string | undefined,
  contact: string | undefined,
  logo: string | undefined,
): void {
  const title = document.querySelector(".mark > :last-child");
  if (title) put(title, "small", name ?? "");
  const foot = document.querySelector(".foot");
  const line = [name, contact].filter(Boolean).join(" · ");
  const built = foot?.querySelector("[data-unit]");
  if (built) built.textContent = line;
  else foot?.prepend(Object.assign(document.createElement("p"), { textContent: line }));
  const seal = document.querySelector(".mark > .seal");
  if (seal && logo) {
    const picture = Object.assign(new Image(), { className: "seal", alt: "" });
    picture.onload = () => seal.replaceWith(picture);
    picture.src = baseHref() + logo;
  }
}

/** Puts a text into an element's child of that kind, which is made or taken away as is needed. */
function put(parent: Element, kind: string, text: string): void {
  const child = parent.querySelector(kind) ?? document.createElement(kind);
  child.textContent = text;
  if (text) parent.append(child);
  else child.remove();
}
