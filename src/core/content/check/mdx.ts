import { isUtf8 } from "../encoding.ts";
import type { Files } from "../files.ts";
import { attributeOf, lineOf, type MdxNode, nodesIn, parseMdx } from "../mdx.ts";
import { parseYaml, splitFrontMatter } from "../parse.ts";
import type { Report } from "../problem.ts";
import { pageSchema } from "../schema/page.ts";

/** What a kind of MDX file is made of: the build knows no other components. */
interface Form {
  readonly files: RegExp;
  /** Components that stand at the top of the file, by themselves. */
  readonly top: readonly string[];
  /** Components that stand within those. */
  readonly within: readonly string[];
  /** Whether text may stand outside those at the top. */
  readonly text: boolean;
}

const FORMS: readonly Form[] = [
  {
    files: /^modules\/[^/]+\/[^/]+\/lesson\.mdx$/,
    top: ["Section", "Episode"],
    within: ["Example", "From", "Picture", "Term"],
    text: false,
  },
  {
    files: /^pages\/[^/]+\/[^/]+\.mdx$/,
    top: ["Section", "ScoringExamples", "Sessions"],
    within: ["ScoringExamples", "Work"],
    text: true,
  },
];

/** The parsed bodies of the MDX files by their path, those that can be parsed; what is wrong with their form is told. */
export function checkMdx(files: Files, report: Report): Map<string, MdxNode> {
  const trees = new Map<string, MdxNode>();
  for (const [file, source] of files) {
    const form = FORMS.find((candidate) => candidate.files.test(file));
    if (form === undefined || !isUtf8(source)) continue;
    const parts = splitFrontMatter(source);
    if (parts === undefined) {
      report.error(
        file,
        undefined,
        "has no front matter",
        "begin the file with --- and its fields",
      );
      continue;
    }
    if (form.text) parseYaml(pageSchema, file, parts.yaml, report, 2);
    const tree = parseMdx(parts.body, file, parts.bodyLine, report);
    if (tree === undefined) continue;
    trees.set(file, tree);
    checkForm(report, file, tree, form);
  }
  return trees;
}

function checkForm(report: Report, file: string, tree: MdxNode, form: Form): void {
  const tell = (node: MdxNode, message: string, remedy: string) =>
    report.problems.push({ level: "error", file, line: lineOf(node), message, remedy });
  const top = tree.children ?? [];
  const names = (list: readonly string[]) => list.map((name) => `<${name}>`).join(", ");

  for (const node of top) {
    const own = node.type === "mdxJsxFlowElement" && form.top.includes(node.name ?? "");
    if (own || form.text || isComment(node) || node.type === "mdxjsEsm") continue;
    tell(
      node,
      "stands outside the sections",
      "move it into a <Section>: outside, it has no place on the page",
    );
  }
  for (const node of nodesIn(tree)) {
    if (node.type === "mdxjsEsm") {
      tell(
        node,
        "is code: a line that begins with import or export",
        "take it out, or begin the line with another word",
      );
    } else if (/^mdx\w*Expression$/.test(node.type) && !isComment(node)) {
      tell(node, `“{${node.value}}” is code`, "where a text has “{” or “}”, write \\{ and \\}");
    } else if (isComponent(node)) {
      if (top.includes(node) ? form.top.includes(node.name) : form.within.includes(node.name)) {
        if (node.name === "Section" && !attributeOf(node, "id")) {
          tell(node, "is a section without an id", 'write <Section id="…">');
        }
      } else if (form.top.includes(node.name)) {
        tell(
          node,
          `<${node.name}> stands within something else`,
          "let it begin and end on lines of its own, with an empty line before and after",
        );
      } else if (!form.within.includes(node.name)) {
        tell(
          node,
          `there is no <${node.name}>`,
          `write one of ${names([...new Set([...form.top, ...form.within])])}`,
        );
      }
    }
  }
}

const isComment = ({ type, value = "" }: MdxNode): boolean =>
  /^mdx\w*Expression$/.test(type) && /^\s*\/\*[\s\S]*\*\/\s*$/.test(value);

/** Elements with a capital are components; the others are HTML. */
const isComponent = (node: MdxNode): node is MdxNode & { name: string } =>
  node.type.startsWith("mdxJsx") && /^[A-Z]/.test(node.name ?? "");
