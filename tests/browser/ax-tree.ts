// What the browser hands to a screen reader: its own accessibility tree, not what the elements' names let us hope for.
import type { Page } from "@playwright/test";

/** A node as a screen reader meets it. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** What is checked, disabled, required… as far as it is set. */
  readonly states: Readonly<Record<string, unknown>>;
  readonly value: string;
}

const STATES = ["checked", "disabled", "readonly", "live", "focused", "level", "hidden"];

/** Roles without meaning of their own: only their content is spoken. */
const SILENT = new Set([
  "generic",
  "none",
  "StaticText",
  "InlineTextBox",
  "LabelText",
  "LineBreak",
]);

/** All that is spoken inside the element of a selector, itself included, in reading order. */
export async function spoken(page: Page, selector: string): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  const { node } = await session.send("DOM.describeNode", { objectId: result.objectId ?? "" });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const walk = (id: string): Spoken[] => {
    const each = byId.get(id);
    if (each === undefined) return [];
    const role = String(each.role?.value ?? "none");
    const text = (field: { value?: unknown } | undefined) => String(field?.value ?? "");
    const own: Spoken = {
      role,
      name: text(each.name),
      description: text(each.description),
      value: text(each.value),
      states: Object.fromEntries(
        (each.properties ?? [])
          .filter(({ name, value }) => STATES.includes(name) && value.value !== false)
          .map(({ name, value }) => [name, value.value]),
      ),
    };
    const inner = (each.childIds ?? []).flatMap(walk);
    return each.ignored || SILENT.has(role) ? inner : [own, ...inner];
  };
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (start === undefined) throw new Error(`${selector} is not in the accessibility tree`);
  return walk(start.nodeId);
}
