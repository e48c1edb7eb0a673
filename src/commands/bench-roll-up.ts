// How long a roll-up of many people takes, and how much memory: files of an invented unit, over and over, as pages read them.
import { rollUpCourse } from "#core/content/roll-up.ts";
import { readFile } from "#core/record/file.ts";
import { exampleFiles } from "#core/rollup/example.ts";
import { People } from "#core/rollup/people.ts";
import { lookup } from "#core/rollup/person.ts";
import { report } from "#core/rollup/report.ts";
import { readContent } from "../course/reading.ts";

const FILES = 10_000;
const DAY = 20_782;

const { course } = readContent();
if (!course) throw new Error("The content has errors: npm run check");
const known = rollUpCourse(course.site.course, [...course.modules.values()], course);
const people = new People(lookup(known));
let [files, bytes, reading, peak] = [0, 0, 0, 0];
for (let seed = 1; files < FILES; seed++) {
  const made = exampleFiles(known, ["asked first"], DAY, seed);
  const start = performance.now();
  for (const { text } of made) {
    const file = readFile(text, known.id);
    if ("ok" in file) throw new Error(file.reason);
    people.take(file);
    bytes += text.length;
    files++;
  }
  reading += performance.now() - start;
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}
const start = performance.now();
report(people.all, known);
console.table([
  {
    files,
    MB: Math.round(bytes / 1e6),
    "s, reading": (reading / 1000).toFixed(1),
    "ms, figures": Math.round(performance.now() - start),
    "peak of the heap, MB": Math.round(peak / 1e6),
  },
]);
