import { CORE_SCHEMA, load } from "js-yaml";
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Report } from "./problem.ts";
import { faultsOf } from "./shape.ts";

/**
 * Reads YAML and checks it against a schema. Says every fault with its line; returns nothing if there is one. What is sound
 * is read by the parser that Astro uses, ten times as fast; only where something is amiss, by one that knows the places.
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  source: string,
  report: Report,
  firstLine = 1,
): z.output<Schema> | undefined {
  const sound = schema.safeParse(quickly(source));
  if (sound.success) return sound.data;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const value = valueIn(document);
  if (document.errors.length > 0) {
    for (const error of told(document.errors)) {
      const at = openQuote(document, error) ?? error.pos[0];
      const line = lineAt(at);
      report.problems.push({
        level: "error",
        file,
        line,
        message: `is not valid YAML: ${error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "")}`,
        remedy: remedyFor(error, source.split("\n")[line - firstLine] ?? ""),
      });
    }
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message, remedy } of faultsOf(schema, value, result.error.issues)) {
    const node = document.getIn(nearest(document, path), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    report.problems.push({
      level: "error",
      file,
      ...(offset === undefined ? {} : { line: lineAt(offset) }),
      id: [namedItem(value, path), path.join(".")].filter(Boolean).join(" "),
      message,
      remedy,
    });
  }
  return undefined;
}

/** The value of YAML that has no fault; nothing else passes a schema. */
function quickly(source: string): unknown {
  try {
    return load(source, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

type YamlError = Document["errors"][number];

/** The document as a value. An alias without its anchor is a fault that only this finds. */
function valueIn(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const { message } = error as Error;
    document.errors.push({ code: "BAD_ALIAS", message, pos: [0, 0] } as unknown as YamlError);
    return undefined;
  }
}

/** Only the first fault of a file: later ones mostly follow from it. Keys that stand twice don't, and are all told. */
const told = (errors: readonly YamlError[]): readonly YamlError[] =>
  errors.every(({ code }) => code === "DUPLICATE_KEY") ? errors : errors.slice(0, 1);

/** Where an unclosed quote opens: the parser reports it at the end of the file, where nothing is wrong. */
function openQuote(document: Document, { message }: YamlError): number | undefined {
  if (!message.startsWith("Missing closing")) return undefined;
  let opened: number | undefined;
  visit(document, (_, node) => {
    if (isScalar(node) && node.type?.startsWith("QUOTE")) opened = node.range?.[0];
  });
  return opened;
}

function remedyFor({ code }: YamlError, line: string): string {
  if (code === "TAB_AS_INDENT" || /^ *\t/.test(line)) {
    return "write spaces where this line has a tab";
  }
  if (code === "DUPLICATE_KEY") return "remove one of the two, or correct its name";
  if (code === "BAD_INDENT") return "let what belongs together begin in the same column";
  return "mend the line; quote a text that contains “: ” or “#”, or begins with a sign";
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
