import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { formatProblem } from "#core/content/problem.ts";
import type { Site } from "#core/content/schema/site.ts";
import { readWithUnit, type UnitReading } from "#core/content/unit/read.ts";
import { CONTENT, contentFiles, UNIT_NAME, unitFiles, unitFolder } from "./content-files.ts";

/** What checks the content and what builds the pages from it are bundled apart and run in one process: both find it here. */
const shared = globalThis as { whetstoneReading?: UnitReading | undefined };

/** Where the course lies with a unit's folder laid over it, for what reads files by itself. */
const LAID_OUT = resolve(".cache/content");

/** The folder of the whole content. */
export const wholeFolder = (): string => (unitFolder() === undefined ? CONTENT : LAID_OUT);

/** The whole content, read and checked once for a build. */
export function readContent(): UnitReading {
  if (shared.whetstoneReading === undefined) {
    shared.whetstoneReading = readWithUnit(contentFiles(), unitFiles(), UNIT_NAME);
    if (unitFolder() !== undefined) layOut(shared.whetstoneReading.files);
  }
  return shared.whetstoneReading;
}

/** The unit's settings alone. */
export function readSite(): Site {
  const { course, problems } = readContent();
  if (course === undefined) throw new Error(problems.map(formatProblem).join("\n"));
  return course.site;
}

/** Lets the content be read again: somebody writes. */
export function forgetContent(): void {
  shared.whetstoneReading = undefined;
}

function layOut(files: UnitReading["files"]): void {
  rmSync(LAID_OUT, { recursive: true, force: true });
  for (const [file, text] of files) {
    const path = join(LAID_OUT, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
