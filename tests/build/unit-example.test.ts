// The example of a unit's own site: a copy of the project with the folder that `npm run unit:new` lays out is built.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildCopy } from "../unit-site.ts";
import { FIRST_VIEW, MODULE } from "./budget.ts";
import { gzipped } from "./site.ts";

const OWN = ["leak-call", "shift-handover"];
let folder = "";
let pages: string[] = [];

beforeAll(() => {
  folder = buildCopy(
    ".cache/unit-example",
    (copy) => {
      const { status, stderr } = spawnSync("node", ["src/commands/unit-new.ts"], {
        cwd: copy,
        env: { ...process.env, UNIT: "unit" },
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stderr);
    },
    { UNIT: "unit" },
  );
  pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
}, 240_000);

const htmlOf = (page: string): string => readFileSync(join(folder, page), "utf8");
const dataOf = (name: string): string =>
  readFileSync(
    join(folder, "data", JSON.parse(readFileSync(join(folder, "version.json"), "utf8")), name),
    "utf8",
  );

/** What marks a module in the building and in the list. */
const stone = (slug: string) => new RegExp(`data-module="?${slug}\\b`, "g");

describe("the built example of a unit's site", () => {
  it("has one language, and no page of another", () => {
    expect(existsSync(join(folder, "zh-hans/index.html"))).toBe(true);
    expect(existsSync(join(folder, "en"))).toBe(false);
    expect(pages.filter((page) => /hreflang|data-language/.test(htmlOf(page)))).toEqual([]);
  });

  it("has the unit's name, logo, modules, sheet and page", () => {
    const made = [
      ...OWN.map((slug) => `modules/${slug}`),
      ...OWN.map((slug) => `modules/${slug}/answers`),
      "facilitate/leak-call",
      "tools/leak-call-sheet",
      "pages/first-week",
    ];
    expect(made.filter((page) => !existsSync(join(folder, `zh-hans/${page}/index.html`)))).toEqual(
      [],
    );
    expect(existsSync(join(folder, "logo.svg"))).toBe(true);
    expect(htmlOf("zh-hans/index.html")).toContain("沙河县水务局");
    expect(htmlOf("zh-hans/glossary/index.html")).toContain("夜间最小流量");
  });

  it("has a session for each module that has one, and plans without the hidden module", () => {
    expect(existsSync(join(folder, "zh-hans/facilitate/shift-handover/index.html"))).toBe(false);
    expect(existsSync(join(folder, "zh-hans/facilitate/significance/index.html"))).toBe(false);
    const plans = htmlOf("zh-hans/facilitate/series/index.html");
    expect(plans).toContain("../why-it-matters/");
    expect(plans).not.toContain("../significance/");
  });

  it("has no link into nothing: neither to the hidden module nor to a language that is not there", () => {
    const lost = pages
      .filter((page) => page !== "404.html")
      .flatMap((page) =>
        [...htmlOf(page).matchAll(/\shref=("[^"]*"|[^\s>]+)/g)]
          .map(([, address = ""]) => address.replace(/"/g, "").split(/[?#]/)[0] ?? "")
          .filter((address) => address !== "" && !/^[a-z]+:/.test(address))
          .map((address) => normalize(join(dirname(page), address)))
          .filter(
            (path) => !existsSync(join(folder, path.endsWith("/") ? `${path}index.html` : path)),
          )
          .map((path) => `${page} → ${path}`),
      );
    expect(lost).toEqual([]);
    expect(existsSync(join(folder, "zh-hans/modules/significance"))).toBe(false);
  });

  it("has the hidden module neither in the building nor in what review, test, plan and search read", () => {
    for (const name of [
      "items.json",
      "modules.json",
      "plots.json",
      "zh-hans/find.json",
      "zh-hans/headings.json",
      "zh-hans/acts.json",
    ]) {
      expect(dataOf(name), name).not.toMatch(/"significance"|modules\/significance\//);
      expect(dataOf(name), name).toContain("leak-call");
    }
    expect(htmlOf("zh-hans/index.html")).not.toMatch(stone("significance"));
    for (const slug of OWN) {
      expect(htmlOf("zh-hans/index.html").match(stone(slug)), slug).toHaveLength(2);
    }
  });

  it("has the unit's own modules in the hall beside the building, and in the building the course's", () => {
    const html = htmlOf("zh-hans/index.html");
    const drawings = html.match(/<svg class="?house[\s\S]*?<\/svg>/g) ?? [];
    expect(drawings).toHaveLength(2);
    const [main = "", hall = ""] = drawings;
    for (const slug of OWN) {
      expect(main).not.toMatch(stone(slug));
      expect(hall).toMatch(stone(slug));
    }
    expect(hall.match(/data-module/g)).toHaveLength(OWN.length);
    expect(main).toMatch(stone("your-units-plan"));
  });

  it("names the hidden module on the record's page, for answers that somebody gave to it", () => {
    expect(htmlOf("zh-hans/record/index.html")).toMatch(
      /data-hidden='?"?\{[^>]*significance[^>]*创建/,
    );
  });

  it("shows the unit's path first, and none of the course's leads to the hidden module", () => {
    const ways = JSON.parse(dataOf("zh-hans/paths.json")) as {
      id: string;
      steps: { to: string }[];
    }[];
    expect(ways.map(({ id }) => id)).toEqual(["newcomer", "ten-days", "three-months"]);
    expect(ways[0]?.steps.map(({ to }) => to)).toContain("pages/first-week/");
    expect(ways[2]?.steps).toHaveLength(19);
  });

  it.each(OWN)("marks %s as the unit's own, and cites the source nowhere in it", (slug) => {
    const html = htmlOf(`zh-hans/modules/${slug}/index.html`);
    expect(html).toContain("本模块由沙河县水务局编写");
    expect(html).not.toContain('id="sources"');
    expect(html).not.toMatch(/href="[^"]*sources\/#/);
    expect(html).not.toContain("文中的场景、地点和人物均为虚构");
  });

  it("has in the list the title right before the state: the first page reads where to go on from there", () => {
    for (const slug of OWN) {
      expect(htmlOf("zh-hans/index.html")).toMatch(
        new RegExp(`<a href="?modules/${slug}/"?>[^<]*</a>\\s*<span[^>]*data-module="?${slug}\\b`),
      );
    }
  });

  it("says of the list's own modules who wrote them, in the unit's words", () => {
    expect(htmlOf("zh-hans/index.html").split("我局编写").length - 1).toBe(OWN.length);
  });

  it("keeps every page within the budget of a first view", () => {
    expect(pages.filter((page) => gzipped(htmlOf(page)) > FIRST_VIEW)).toEqual([]);
    for (const slug of OWN) {
      expect(gzipped(htmlOf(`zh-hans/modules/${slug}/index.html`))).toBeLessThan(MODULE.each);
    }
  });
});
