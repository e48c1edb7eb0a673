import type { Files } from "../files.ts";
import { type Problem, Report } from "../problem.ts";
import { type Reading, readCourse } from "../read.ts";
import { mergeUnit } from "./merge.ts";

/** The course with a unit's folder laid over it. */
export interface UnitReading extends Reading {
  /** What the whole was read from: where a unit changes nothing, the course's own files. */
  readonly files: Files;
}

/**
 * Reads the course alone, with all its minimums, then with what a unit changes. What is wrong with the whole then comes from the
 * unit's folder, and is told with that folder's name. Without a unit's folder the course is read as it comes.
 */
export function readWithUnit(
  stock: Files,
  unit: Files | undefined,
  folder: string,
  read = readCourse,
): UnitReading {
  const alone = read(stock);
  const sound = alone.problems.every(({ level }) => level !== "error");
  if (unit === undefined || alone.course === undefined || !sound) return { ...alone, files: stock };

  const report = new Report();
  const { files, part } = mergeUnit(alone.course, stock, unit, report);
  const merged: readonly Problem[] = report.problems;
  // A fault of the unit's files that was told must not be told again as what follows from it.
  const whole = merged.some(({ level }) => level === "error") ? undefined : readCourse(files, part);
  const problems = [...merged, ...(whole?.problems ?? [])].map((problem) =>
    inUnit(problem, folder, stock.has(problem.file) && !merged.includes(problem)),
  );
  return { course: whole?.course, files, problems: [...alone.problems, ...problems] };
}

/** Lines of what was put together from two files are nobody's. */
const inUnit = ({ line, ...problem }: Problem, folder: string, mixed: boolean): Problem => ({
  ...problem,
  folder,
  ...(line !== undefined && !mixed && { line }),
});
