// `npm run package:scorm`: the built site as packages for learning platforms that take SCORM, one each for the course, its paths
// and its modules, in each language. The same commit gives the same bytes on every machine.

import { DIALECTS, type ScormVersion } from "../lms/dialects.ts";
import { refuse } from "./content.ts";
import { bundle } from "./lms/bundle.ts";
import { launcherPage } from "./lms/launcher.ts";
import { LAUNCHER, MANIFEST, manifest } from "./lms/manifest.ts";
import { packageAll } from "./lms/package-all.ts";
import { filesIn } from "./release-files.ts";

const VERSIONS = Object.keys(DIALECTS) as readonly ScormVersion[];

await packageAll({
  command: "package:scorm",
  options: { scorm: { values: VERSIONS, usual: "1.2" } },
  prepare: async ({ scorm }) => {
    const version =
      VERSIONS.find((one) => one === scorm) ?? refuse(`--scorm ${scorm}: no such version`);
    const common = {
      ...(await bundle("scorm")),
      ...filesIn(`src/commands/lms/schemas/${version}`),
    };
    return {
      name: `scorm${version}`,
      write: ({ course, locale, build, part, paths }) => {
        const page = launcherPage(course, locale, build, part, {
          standard: ["scorm", version],
          words: ["refused", "notTaken", "tooMuch", "unread", "notKept", "look"],
        });
        const files = { ...common, [LAUNCHER]: Buffer.from(page) };
        const all = [...paths, ...Object.keys(files)].sort();
        return {
          ...files,
          [MANIFEST]: Buffer.from(manifest(version, course.site.course, part, all)),
        };
      },
    };
  },
});
