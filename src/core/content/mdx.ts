import { mdxToMdast } from "satteri";
import type { Report } from "./problem.ts";

/** What the checks read of a node of a parsed MDX text. */
export interface MdxNode {
  readonly type: string;
  /** The name of an element: `Section`, `span`. */
  readonly name?: string | null;
  /** What stands in a text, an expression or a line of code. */
  readonly value?: string;
  /** Where a link leads. */
  readonly url?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** What an author can do about what the parser says, by a word of its message. */
const REMEDIES: readonly [RegExp, string][] = [
  [
    /closing tag/,
    "give each <Tag> its </Tag>, and begin and end both in the same paragraph or both on a line of their own",
  ],
  [
    /`<`|before name|JSX tag/,
    "where a text has “<”, write \\<; for a link, [text](address); for a comment, {/* text */}",
  ],
  [/`\{`|`\}`|expression/, "braces are code here: where a text has “{” or “}”, write \\{ and \\}"],
];

/**
 * Parses the body of an MDX file, which begins at `firstLine`, with the parser that the build uses. Nothing if it can't be
 * parsed, which the report then tells.
 */
export function parseMdx(
  body: string,
  file: string,
  firstLine: number,
  report: Report,
): MdxNode | undefined {
  try {
    return atLine(mdxToMdast(body) as MdxNode, firstLine - 1);
  } catch (error) {
    const [, line = "1", said = `${error}`] =
      /^(\d+):\d+: (.*?)(?: \(note: .*\))?(?: \([\w-]+:[\w-]+\))?$/s.exec(
        (error as Error).message,
      ) ?? [];
    report.problems.push({
      level: "error",
      file,
      line: Number(line) + firstLine - 1,
      // Places within the message are counted from the body's first line: the line is said already.
      message: `is not valid MDX: ${said.replace(/ \(\d+:\d+\)/g, "")}`,
      remedy: REMEDIES.find(([sign]) => sign.test(said))?.[1] ?? "mend the line",
    });
    return undefined;
  }
}

/** The tree with lines of the file instead of lines of its body. */
function atLine(node: MdxNode, before: number): MdxNode {
  return {
    ...node,
    ...(node.position && { position: { start: { line: node.position.start.line + before } } }),
    ...(node.children && { children: node.children.map((child) => atLine(child, before)) }),
  };
}

/** A node and all below it, in reading order. */
export function* nodesIn(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

export const lineOf = (node: MdxNode): number => node.position?.start.line ?? 1;

/** The value of an attribute that is written in quotes. */
export function attributeOf(node: MdxNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === "string" ? value : undefined;
}
