// `npm run check`: reads the whole content, a unit's folder included, and says all that is wrong with it: errors, then warnings
// by rule, then a table of the banks.
import "../course/shown-languages.ts";
import { formatProblem, type Problem, Report } from "#core/content/problem.ts";
import { readWithUnit } from "#core/content/unit/read.ts";
import { readAccepted } from "#core/items/lint/accepted.ts";
import { reviewContent } from "#core/items/lint/lint.ts";
import { bankTable, formatTable } from "#core/items/lint/table.ts";
import { contentFiles, UNIT_NAME, unitFiles } from "#course/content-files.ts";

const files = contentFiles();
const unit = unitFiles();
const { course, problems } = readWithUnit(files, unit, UNIT_NAME, reviewContent);
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
  `\ncontent${unit === undefined ? "" : ` and ${UNIT_NAME}`}: ${errors.length} errors, ${warnings.length} warnings; ` +
    `${accepted} accepted with a reason in content/accepted.yaml`,
);
process.exitCode = errors.length > 0 ? 1 : 0;

/** Warnings that no rule of the linter gives can only be mended, not accepted. */
function ruleOf({ rule }: Problem): string {
  return rule ?? "coverage";
}
