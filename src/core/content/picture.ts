import type { ModuleData } from "./schema/module.ts";

/** Which labels a picture of this kind and these nodes needs, and which it may have. */
export function pictureLabels({ kind, nodes }: NonNullable<ModuleData["picture"]>): {
  required: readonly string[];
  optional: readonly string[];
} {
  switch (kind) {
    case "loop":
      return { required: nodes, optional: ["center"] };
    case "contrast":
      return {
        required: ["left", "right", ...nodes.flatMap((node) => [`${node}-left`, `${node}-right`])],
        optional: [],
      };
    case "balance":
      return {
        required: ["left", "right", "left-1", "right-1"],
        optional: ["pivot", "left-2", "left-3", "right-2", "right-3"],
      };
    case "triangle":
      return { required: [...nodes, "center"], optional: [] };
    case "lanes":
      return {
        required: nodes,
        optional: ["start", "end", ...nodes.map((node) => `${node}-note`)],
      };
    default:
      return { required: nodes, optional: [] };
  }
}
