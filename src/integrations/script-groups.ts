import type { Plugin } from "vite";

/** Which modules become one script: its name, and paths from the project's folder; a path with a slash at its end is a folder, one with an at sign a package of any version. */
export type ScriptGroups = Readonly<Record<string, readonly string[]>>;

/**
 * A module's path below the project's folder, as the bundler names it; names of modules that plugins make begin with
 * NUL.
 */
const pattern = (path: string): RegExp =>
  new RegExp(
    `[/\\0]${path.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")}${/[/@]$/.test(path) ? "" : "(\\?|$)"}`,
  );

/** The groups as the bundler takes them. A group takes what it imports along, so those that others need stand first. */
export const codeSplitting = (groups: ScriptGroups) => ({
  groups: Object.entries(groups).map(([name, paths], index) => ({
    name,
    test: new RegExp(paths.map((path) => pattern(path).source).join("|")),
    priority: Object.keys(groups).length - index,
  })),
});

/**
 * Fails the build where a path of the groups is no module of the site's scripts any longer. It would be passed over, and
 * readers would load one script more.
 */
export function checkScriptGroups(groups: ScriptGroups): Plugin {
  return {
    name: "whetstone:script-groups",
    applyToEnvironment: ({ name }) => name === "client",
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()].map((id) => id.replace(/\\/g, "/"));
      const lost = Object.entries(groups).flatMap(([name, paths]) =>
        paths.flatMap((path) =>
          ids.some((id) => pattern(path).test(id)) ? [] : [`${path} (in the group “${name}”)`],
        ),
      );
      if (lost.length > 0) {
        this.error(
          `No script of the site has these any longer: correct astro.config.mjs.\n${lost.join("\n")}`,
        );
      }
    },
  };
}
