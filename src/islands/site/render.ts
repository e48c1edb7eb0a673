/*
 * Preact, for pages that a browser may translate. A translator takes texts out of the page and puts elements of its
 * own in their place. Preact would go on writing into what it took away: a button would keep saying "Check answer",
 * and a message that is over would stay. So before a component changes, its nodes are put back as Preact left them;
 * the translator notices and translates them again. Nothing else in the program may render (a lint rule).
 */
// biome-ignore lint/style/noRestrictedImports: the rule sends every other file here.
import { type ComponentChild, options, hydrate as take, render as write } from "preact";

/** What Preact keeps of an element, a text or a component, under the names that its builds and its plugins share. */
interface Kept {
  readonly type: unknown;
  /** Its children. */
  readonly __k: readonly (Kept | null)[] | null;
  /** Its node. */
  readonly __e: ChildNode;
  /** What it stands in. */
  readonly __: Kept | null;
  /** The component, with the element that it is rendered into. */
  readonly __c?: { readonly __P?: Element } | null;
}

const hooks = options as { __b?: (kept: Kept) => void };
const before = hooks.__b;

// Only a component that changes by itself has children already; all below it are looked at with it.
hooks.__b = (kept) => {
  if (kept.__k) {
    let around = kept;
    while (around.__ && typeof around.type !== "string") around = around.__;
    restore(around, around.__c?.__P);
    restoreBelow(kept);
  }
  before?.(kept);
};

/** Puts the nodes that stand directly in an element, or in what the outermost component was rendered into, back there. */
function restore(kept: Kept, element?: Element): void {
  const parent = typeof kept.type === "string" ? kept.__e : element;
  if (parent) putBack(parent, nodesIn(kept));
}

function restoreBelow(kept: Kept): void {
  for (const child of kept.__k ?? []) {
    if (!child) continue;
    restore(child);
    restoreBelow(child);
  }
}

/** The nodes directly in an element, or in what a component renders, in order. */
const nodesIn = (kept: Kept): ChildNode[] =>
  (kept.__k ?? []).flatMap((child) =>
    !child ? [] : typeof child.type === "function" ? nodesIn(child) : [child.__e],
  );

function putBack(parent: Node, nodes: readonly ChildNode[]): void {
  if (nodes.every((node) => node.parentNode === parent)) return;
  for (const node of [...parent.childNodes])
    if (!nodes.includes(node)) (node as ChildNode).remove();
  // Leave nodes that are in place: moving one would take the focus from it.
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = node.nextSibling;
    else parent.insertBefore(node, at);
  }
}

/** Renders into an empty element, or anew into one that was rendered into. */
export function render(child: ComponentChild, root: Element): void {
  const kept = (root as { __k?: Kept }).__k;
  if (kept) {
    restore(kept, root);
    restoreBelow(kept);
  }
  write(child, root);
}

/** Takes over an element that was rendered when the page was built. */
export const hydrate = (child: ComponentChild, root: Element): void => take(child, root);
