import type { Course } from "#core/content/course.ts";
import { formatProblem } from "#core/content/problem.ts";
import { readCourse } from "#core/content/read.ts";
import { contentFiles } from "#course/content-files.ts";

/** Ends a command with what is amiss, one a line. */
export function refuse(...lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** The course; with errors in its content, the command ends and names them. */
export function courseOrRefuse(): Course {
  const { course, problems } = readCourse(contentFiles());
  const errors = problems.filter(({ level }) => level === "error");
  if (course === undefined || errors.length > 0) return refuse(...errors.map(formatProblem));
  return course;
}
