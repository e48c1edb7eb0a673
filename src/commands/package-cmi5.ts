// `npm run package:cmi5`: the built site as packages for platforms with a learning record store: the course with all its modules,
// each path and each module by itself, in each language. The same commit gives the same bytes on every machine.
import { refuse } from "./content.ts";
import { bundle } from "./lms/bundle.ts";
import { courseStructure, launcherOf, STRUCTURE } from "./lms/course-structure.ts";
import { launcherPage } from "./lms/launcher.ts";
import { packageAll } from "./lms/package-all.ts";
import { partsOf } from "./lms/packages.ts";

/** Any store: only the launch says where it is. */
const ANYWHERE = "http: https:";

await packageAll({
  command: "package:cmi5",
  options: { lrs: { values: ["ORIGIN"], usual: ANYWHERE } },
  prepare: async ({ lrs = ANYWHERE }) => {
    const connect = lrs === ANYWHERE ? lrs : originOf(lrs);
    const common = await bundle("cmi5");
    return {
      name: "cmi5",
      write: ({ course, locale, build, part }) => {
        const modules =
          part.id === "course"
            ? partsOf(course, locale).filter(({ id }) => id.startsWith("module-"))
            : [];
        const pages = [part, ...modules].map((one) => {
          const page = launcherPage(course, locale, build, one, {
            standard: ["cmi5", "1"],
            connect,
            back: true,
            words: ["unfetched", "unread", "notKept", "look", "waits"],
          });
          return [launcherOf(one), Buffer.from(page)] as const;
        });
        return {
          ...common,
          ...Object.fromEntries(pages),
          [STRUCTURE]: Buffer.from(courseStructure(course, locale, part, modules)),
        };
      },
    };
  },
});

function originOf(text: string): string {
  try {
    const { origin } = new URL(text);
    return origin;
  } catch {
    return refuse(`--lrs ${text}: the address of a record store, such as https://lrs.example`);
  }
}
