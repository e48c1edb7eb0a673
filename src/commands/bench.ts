// `npm run bench`: how fast and how heavy. Prints tables; judges nothing. Build first: the weights are those of dist/.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const gz = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

console.log("\nThe record: folding, size, growth");
await import("../core/record/record.bench.ts");
await import("../stores/growth.bench.ts");

console.log("\nA roll-up of 10,000 files");
await import("./bench-roll-up.ts");

console.log("\nReview: a simulated learner");
await import("./bench-review.ts");

console.log(
  "\nBuilds of the course at 1, 10 and 28 times its size, beside a bare Astro site of the same words",
);
await import("./bench-build.ts");

if (existsSync("dist")) {
  console.log("\nLarge files on the record page");
  await import("./bench-files.ts");

  console.log("\nA roll-up of 10,000 files on its page");
  await import("./bench-roll-up-page.ts");

  console.log("\nFirst view, HTML with its styles (bytes, gzip)");
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("index.html"))
    .map((path) => ({ page: path.replace(/index\.html$/, ""), bytes: gz(join("dist", path)) }))
    .sort((a, b) => b.bytes - a.bytes);
  console.table(pages.slice(0, 12));
  console.log(`${pages.length} pages; the heaviest 12 shown`);

  console.log("\nScripts (bytes, gzip)");
  const scripts = readdirSync("dist/_astro")
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ script: file, bytes: gz(join("dist/_astro", file)) }))
    .sort((a, b) => b.bytes - a.bytes);
  console.table(scripts);
}
