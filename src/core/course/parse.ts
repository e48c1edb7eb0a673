import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem, Report } from "./problem.ts";

/** Reads YAML and checks it against a schema. Says every fault with its line; returns nothing if there is one. */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  source: string,
  report: Report,
  firstLine = 1,
): z.output<Schema> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      report.problems.push({
        level: "error",
        file,
        line: lines.linePos(error.pos[0]).line + firstLine - 1,
        message: `is not valid YAML: ${error.message.split("\n")[0]}`,
        remedy: "mend the line; quote a text that contains “: ” or “#”",
      });
    }
    return undefined;
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const node = document.getIn(nearest(document, issue.path), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    const problem: Problem = {
      level: "error",
      file,
      ...(offset === undefined ? {} : { line: lines.linePos(offset).line + firstLine - 1 }),
      id: [namedItem(value, issue.path), issue.path.join(".")].filter(Boolean).join(" "),
      message: issue.message,
      remedy: "see the file's format in CONTRIBUTING.md",
    };
    report.problems.push(problem);
  }
  return undefined;
}

type Path = readonly PropertyKey[];

/** The longest part of a path that exists: a missing field is told at the line of what lacks it. */
function nearest(document: ReturnType<typeof parseDocument>, path: Path): PropertyKey[] {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    if (document.hasIn(part)) return part;
  }
  return [];
}

/** The id of the list entry that a path runs through, so that a fault names it and not its position. */
function namedItem(value: unknown, path: Path): string | undefined {
  let at = value;
  let name: string | undefined;
  for (const key of path) {
    if (typeof at !== "object" || at === null) break;
    at = (at as Record<PropertyKey, unknown>)[key];
    const id = (at as { id?: unknown } | null | undefined)?.id;
    if (typeof id === "string") name = id;
  }
  return name;
}

/** Parts of an `.mdx` file. `bodyLine` is the 1-based line where the body begins. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

export function splitFrontMatter(source: string): FrontMatter | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (match?.[1] === undefined) return undefined;
  return {
    yaml: match[1],
    body: source.slice(match[0].length),
    bodyLine: match[0].split("\n").length,
  };
}
