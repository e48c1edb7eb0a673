// `npm run roll-up`: what the records of any number of people show together, as tables for an engine that reads Parquet.
import { randomBytes, randomInt } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rollUpCourse } from "#core/content/roll-up.ts";
import { csv } from "#core/csv.ts";
import type { Brief } from "#core/rollup/code/brief.ts";
import { Codes } from "#core/rollup/code/codes.ts";
import { readComparison, writeComparison } from "#core/rollup/compare.ts";
import { People, type Read, samePerson } from "#core/rollup/people.ts";
import { lookup, type Person } from "#core/rollup/person.ts";
import { type Nothing, type Report, report } from "#core/rollup/report.ts";
import { courseOrRefuse, refuse } from "./content.ts";
import { courseRows } from "./roll-up/course.ts";
import { type Bad, filesIn, holdsCodes, openCodes, openFile, REFUSED } from "./roll-up/files.ts";
import { codeRows, rawRows } from "./roll-up/raw.ts";
import { shownRows } from "./roll-up/shown.ts";
import { COURSE, RAW, type Rows, SHOWN, Tables } from "./roll-up/tables.ts";

const USAGE = `npm run roll-up -- FOLDER --out FOLDER [--before FILE] [--raw]
  reads all record files of a folder and its sub-folders, and texts of codes, one a line; writes tables into a folder that
  does not exist yet
  --before FILE  compare.json of the last roll-up: what changed by fewer than five people stays hidden
  --raw          also writes what each person did, without names; keep it as safe as the files themselves`;

/** As many refused files are named on the screen; all of them are in the file. */
const NAMED = 20;

const NOTHING: Readonly<Record<Nothing, string>> = {
  few: "there are fewer than five people",
  close: "since last time fewer than five people came or went",
};

/** A person by the numbers of their files, or as their code tells. */
type Known = readonly number[] | Person;

const { folder, out, before, raw } = readArguments();
const { site, modules, instruments, words } = courseOrRefuse();
const course = rollUpCourse(site.course, [...modules.values()], { instruments });
const known = lookup(course);
const last = before === undefined ? undefined : lastTime(before);

const people = new People(known);
const taken: string[] = [];
const bad: Bad[] = [];
const codes = readCodes();
for (const path of filesIn(folder)) {
  if (holdsCodes(path)) continue;
  const read = openFile(folder, path, course.id);
  if ("reason" in read) bad.push(read);
  else {
    people.take(read);
    codes.meet(read.events);
    taken.push(path);
  }
}
const persons = mergeFiles();
const everybody = [...people.all, ...codes.people];

mkdirSync(out, { recursive: true });
const found = report(everybody, course, last);
write(".", COURSE, (tables) => tables.add(courseRows(course, words)));
if (typeof found !== "string") writeShown(found);
if (raw) writeRaw();
tell(found);

function readArguments() {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      options: { out: text, before: text, raw: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    const { out, before, raw } = values;
    if (folder === undefined || more.length > 0 || out === undefined) return refuse(USAGE);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      return refuse(`${folder}: no such folder`, USAGE);
    if (existsSync(out))
      return refuse(`${out} is there already: move it, or name another with --out`);
    return { folder, out, before, raw };
  } catch (error) {
    return refuse((error as Error).message, USAGE);
  }
}

function lastTime(path: string) {
  if (!existsSync(path)) return refuse(`${path}: no such file`, USAGE);
  const read = readComparison(readFileSync(path, "utf8"), course.id);
  return typeof read === "string"
    ? refuse(`${path}: ${read}. Give compare.json of a roll-up of this course`)
    : read;
}

/** Codes come first: by them is known which entries of files to look out for. */
function readCodes(): Codes {
  const briefs: Brief[] = [];
  for (const path of filesIn(folder)) {
    if (!holdsCodes(path)) continue;
    const read = openCodes(folder, path, course);
    for (const brief of read.briefs) briefs.push(brief);
    for (const line of read.bad) bad.push(line);
  }
  return new Codes(briefs);
}

/** Unites the files that are of one person; the numbers of the files of each. */
function mergeFiles(): number[][] {
  const clusters = people.again();
  const inClusters = new Set(clusters.flat());
  const united = clusters.flatMap((cluster) => {
    const files = cluster.map(readAgain);
    people.unite(cluster, files);
    return samePerson(files).map((places) => places.map((at) => cluster[at] as number));
  });
  return [...united, ...[...taken.keys()].filter((at) => !inClusters.has(at)).map((at) => [at])];
}

function readAgain(number: number): Read {
  const path = taken[number] as string;
  const read = openFile(folder, path, course.id);
  return "reason" in read ? refuse(`${path} was changed meanwhile: begin again`) : read;
}

function rowsOf(name: string, one: Known): Rows<typeof RAW> {
  return "stages" in one ? codeRows(name, one, known) : rawRows(name, one.map(readAgain), known);
}

function write<S extends typeof COURSE | typeof SHOWN | typeof RAW>(
  below: string,
  schema: S,
  fill: (tables: Tables<S>) => void,
): void {
  mkdirSync(join(out, below), { recursive: true });
  const tables = new Tables(join(out, below), schema);
  fill(tables);
  tables.finish();
}

function writeShown(shown: Report): void {
  write("shown", SHOWN, (tables) => tables.add(shownRows(shown, course)));
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  writeFileSync(join(out, "compare.json"), writeComparison(shown, course, today, now.getTime()));
}

/** In an order of chance, and under names of chance: neither leads back to a file. */
function writeRaw(): void {
  const all: Known[] = [...persons, ...codes.people];
  for (let at = all.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [all[at], all[other]] = [all[other] as Known, all[at] as Known];
  }
  write("raw", RAW, (tables) => {
    for (const one of all) tables.add(rowsOf(randomBytes(8).toString("hex"), one));
  });
  for (const file of ["tables.sql", "report.sql"])
    copyFileSync(join(import.meta.dirname, "roll-up", file), join(out, file));
}

function tell(found: Report | Nothing): void {
  const { length } = people.all;
  console.log(
    `${taken.length} files of ${length} people read; ${people.merged} merged with another of the same person`,
  );
  if (codes.count > 0)
    console.log(
      `${codes.count} codes read; ${codes.merged} of people who are counted by a file or another code`,
    );
  if (bad.length > 0) {
    writeFileSync(
      join(out, "refused.csv"),
      csv([
        ["file", "what is wrong", "entry or line", "what to do"],
        ...bad.map(({ file, reason, entry }) => [
          file,
          REFUSED[reason][0],
          entry,
          REFUSED[reason][1],
        ]),
      ]),
    );
    console.log(
      `${bad.length} files or codes refused; all of them are in ${join(out, "refused.csv")}`,
    );
    for (const { file, reason, entry } of bad.slice(0, NAMED)) {
      const where = entry === undefined ? "" : ` (entry or line ${entry})`;
      const [what, act] = REFUSED[reason];
      // A name may hold characters that move the cursor of a terminal.
      console.log(`  ${file.replace(/\p{Cc}/gu, "?")}: ${what}${where}; ${act}`);
    }
  }
  if (typeof found !== "string") console.log(`${join(out, "shown")}: what may be shown`);
  else console.log(`Nothing may be shown: ${NOTHING[found]}`);
  if (raw)
    console.log(
      `${join(out, "raw")}: what each person did. Keep it as safe as the files themselves`,
    );
  else if (typeof found === "string") process.exitCode = 1;
}
