// `npm run check`: reads the whole content and says all that is wrong with it.
import { formatProblem } from "#core/course/problem.ts";
import { readCourse } from "#core/course/read.ts";
import { contentFiles } from "../integrations/content-files.ts";

const { problems } = readCourse(await contentFiles());
for (const problem of problems) console.log(formatProblem(problem));
const errors = problems.filter((problem) => problem.level === "error").length;
console.log(`content: ${errors} errors, ${problems.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
