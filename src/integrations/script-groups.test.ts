import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBuilder, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkScriptGroups, codeSplitting, type ScriptGroups } from "./script-groups.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-groups-"));
  mkdirSync(join(folder, "src/kept"), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, "src", name), text);
  write("one.js", 'import { a } from "./kept/a.js"; import("./two.js"); window.one = a;');
  write(
    "two.js",
    'import { b } from "./b.js"; import { a } from "./kept/a.js"; window.two = [a, b];',
  );
  write("kept/a.js", "export const a = window.a();");
  write("b.js", "export const b = window.b();");
  write("unused.js", "export const c = 3;");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The modules of each script of a small site that is built with these groups. */
async function scriptsOf(groups: ScriptGroups): Promise<Record<string, string[]>> {
  const builder = await createBuilder({
    configFile: false,
    logLevel: "silent",
    root: folder,
    plugins: [checkScriptGroups(groups)],
    build: {
      write: false,
      rolldownOptions: {
        input: join(folder, "src/one.js"),
        output: { codeSplitting: codeSplitting(groups) },
      },
    },
  });
  const { client } = builder.environments;
  if (client === undefined) throw new Error("No environment for browsers");
  const { output } = (await builder.build(client)) as Rolldown.RolldownOutput;
  return Object.fromEntries(
    output.flatMap((one) =>
      one.type === "chunk"
        ? [
            [
              one.name,
              Object.keys(one.modules)
                .map((id) => id.slice(folder.length + 1))
                .sort(),
            ],
          ]
        : [],
    ),
  );
}

it("makes one script of the files and folders of a group", async () => {
  const scripts = await scriptsOf({ shared: ["src/kept/", "src/b.js"] });
  expect(scripts["shared"]).toEqual(expect.arrayContaining(["src/b.js", "src/kept/a.js"]));
});

it.each(["src/renamed.js", "src/gone/", "src/unused.js", "kept.js"])(
  "fails the build if %s is not one of its modules",
  async (path) => {
    await expect(scriptsOf({ shared: ["src/b.js", path] })).rejects.toThrow(
      `${path} (in the group “shared”)`,
    );
  },
);
