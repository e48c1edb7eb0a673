// `npm run check`: reads the whole content and says all that is wrong with it: errors, then warnings by rule, then a
// table of the banks.
import { formatProblem, type Problem, Report } from "#core/course/problem.ts";
import { readCourse } from "#core/course/read.ts";
import { readAccepted } from "#core/items/lint/accepted.ts";
import { bankTable, formatTable } from "#core/items/lint/table.ts";
import { contentFiles } from "../integrations/content-files.ts";

const files = await contentFiles();
const { course, problems } = readCourse(files);
const errors = problems.filter(({ level }) => level === "error");
const warnings = problems.filter(({ level }) => level === "warning");

for (const problem of errors) console.log(formatProblem(problem));

for (const rule of new Set(warnings.map(ruleOf))) {
  const own = warnings.filter((problem) => ruleOf(problem) === rule);
  console.log(`\n${rule}: ${own.length}`);
  for (const problem of own) console.log(`  ${formatProblem(problem)}`);
}

if (course !== undefined) {
  console.log("");
  for (const line of formatTable(bankTable(course, problems))) console.log(line);
}

const accepted = readAccepted(files, new Report()).length;
console.log(
  `\ncontent: ${errors.length} errors, ${warnings.length} warnings; ` +
    `${accepted} accepted with a reason in content/accepted.yaml`,
);
process.exitCode = errors.length > 0 ? 1 : 0;

/** Warnings that no rule of the linter gives can only be mended, not accepted. */
function ruleOf({ rule }: Problem): string {
  return rule ?? "coverage";
}
