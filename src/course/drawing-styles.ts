import { readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type AtRule, type Container, type Rule } from "postcss";

const STYLES = "src/styles";

/** The rules of a drawing that is an image of its own, and those of the colours in tokens.css that they name. */
export function stylesOf(file: string): string {
  const rules = read(file);
  const used = new Set(
    [...rules.toString().matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name),
  );
  const colours = read("tokens.css");
  colours.walkDecls((declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
  // What a reader has chosen for everything leaves images as they are.
  colours.walkAtRules("media", (media) => {
    if (media.params.includes("forced-colors")) media.remove();
  });
  return [colours, rules].map(short).join("");
}

const read = (file: string) => postcss.parse(readFileSync(join(STYLES, file), "utf8"));

/** The rules without comments, empty rules and spaces. */
function short(container: Container): string {
  return (container.nodes ?? [])
    .map((node) => {
      if (node.type === "decl") return `${node.prop}:${node.value};`;
      if (node.type !== "rule" && node.type !== "atrule") return "";
      const body = short(node as AtRule | Rule);
      const head = node.type === "rule" ? node.selectors.join(",") : `@${node.name} ${node.params}`;
      return body && `${head}{${body.replace(/;$/, "")}}`;
    })
    .join("");
}
