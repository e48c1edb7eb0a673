// Where the contents stand above the text and not beside it: at the top of the window, which section the reader is in, and the
// way back to the contents. It repeats what is marked there.
import { loadStyle } from "#islands/site/style.ts";
import placeCss from "#styles/place.css?url";

const contents = document.querySelector(".toc");

async function follow(toc: Element): Promise<void> {
  await loadStyle(placeCss);
  toc.id = "toc";
  const link = document.createElement("a");
  link.className = "place screen";
  link.href = "#toc";
  const name = document.createElement("span");
  name.className = "sr";
  name.textContent = `${toc.getAttribute("aria-label")} `;
  const place = document.createElement("span");
  link.append(name, place);
  const show = (): void => {
    const links = [...toc.querySelectorAll("li > a")];
    const at = links.findIndex((one) => one.hasAttribute("aria-current"));
    link.hidden = at < 0;
    place.textContent = `§${at + 1}/${links.length} · ${links[at]?.textContent ?? ""}`;
  };
  show();
  toc.append(link);
  // Not the link itself, which this changes: the mark, and what is told of the questions, stand in the list.
  const list = toc.querySelector("ol") as Element;
  new MutationObserver(show).observe(list, { subtree: true, childList: true, attributes: true });
}

if (contents) void follow(contents);

/** For the loader: a script that exports nothing counts as cut short. */
export { follow };
