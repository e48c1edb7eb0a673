// Makes the record of the example that the address names, and opens its page.
import { withHead, writeLines } from "#core/record/text.ts";
import { type CourseData, recordOf, WRITER } from "#islands/page-examples.ts";
import { clearCopies } from "./clear-copies.ts";
import { PAGE_EXAMPLES } from "./page-examples.ts";
import type { Scene } from "./scene.ts";

const asked = new URLSearchParams(location.search);
const island = asked.get("island") ?? "";
const example = PAGE_EXAMPLES.get(island)?.find(({ name }) => name === asked.get("name"));
if (!example) throw new Error(`There is no such example: ${asked}`);

const { courseData = "", home = "" } = document.body.dataset;
const data = JSON.parse(courseData) as CourseData;
const { name, page, stored = {}, storage, lost, slow, reads, steps, shows } = example;
const course = ["gallery", island, name, data.locale].join(" ");
const root = `whetstone:${course}:`;

// Clear the storage of an earlier visit: the state must be as its example says.
for (const key of Object.keys(localStorage)) if (key.startsWith(root)) localStorage.removeItem(key);
const given = { ...data, now: Date.now() };
const events = recordOf(example, given);
if (events.length > 0) {
  localStorage.setItem(`${root}p:main:log:${WRITER}:0`, withHead(writeLines(WRITER, events)));
}
for (const [key, text] of Object.entries(typeof stored === "function" ? stored(given) : stored))
  localStorage.setItem(root + key, text);

// The window's name stays while the window opens other pages, and ends with the window.
window.name = JSON.stringify({ course, storage, lost, slow, reads, steps, shows } satisfies {
  [Field in keyof Scene]: Scene[Field] | undefined;
});
void clearCopies(course).then(() => location.replace(home + page));
