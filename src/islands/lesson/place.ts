// Where the contents stand above the text and not beside it: at the top of the window, which section the reader is in, and the
// way back to the contents. It repeats what is marked there.
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import placeCss from "#styles/place.css?url";

const contents = document.querySelector(".toc");

async function follow(toc: Element): Promise<void> {
  const [{ quiz: t }] = await Promise.all([loadStrings("quiz"), loadStyle(placeCss)]);
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
    place.textContent = t.section
      .replace("{n}", `${at + 1}`)
      .replace("{of}", `${links.length}`)
      .replace("{title}", links[at]?.textContent ?? "");
  };
  show();
  toc.append(link);
  new MutationObserver(show).observe(toc, {
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-current"],
  });
}

if (contents) void follow(contents);

/** For the loader: a script that exports nothing counts as cut short. */
export { follow };
