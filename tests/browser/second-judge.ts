// A second engine for accessibility: two engines, of two makers, see different things.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const require = createRequire(import.meta.url);
const ENGINE = readFileSync(require.resolve("accessibility-checker-engine/ace-window.js"), "utf8");

/** What the engine holds against pages that is no fault of theirs, and why. */
const SET_ASIDE: Readonly<Record<string, string>> = {
  element_attribute_deprecated:
    "It takes http-equiv for outdated. The security policy of a page that any server serves has no other place.",
  element_tabbable_role_valid:
    "It wants no focus on a group. A part that scrolls has to take it, so that the arrow keys reach what is cut: axe asks for it.",
  label_ref_valid:
    "It finds no control where only its label is drawn: which of a session’s sheets shows. That a label names a control is held by html-validate.",
  fieldset_label_valid:
    "“How sure are you?” stands once in each question's form, and each form has a name of its own.",
};

/** The part of the engine that is used here. */
interface Engine {
  readonly ace: {
    readonly Checker: new () => {
      check(
        document: Document,
        rulesets: readonly string[],
      ): Promise<{
        readonly results: readonly {
          readonly ruleId: string;
          readonly value: readonly [policy: string, confidence: string];
          readonly message: string;
          readonly path: { readonly dom: string };
        }[];
      }>;
    };
  };
}

/** What the engine calls a fault on the page as it is now; what it only asks a person to look at is left out. */
export async function secondOpinion(page: Page): Promise<string[]> {
  await page.evaluate(ENGINE);
  const faults = await page.evaluate(async () => {
    const { ace } = window as unknown as Engine;
    const failed = async () => {
      const { results } = await new ace.Checker().check(document, [
        "IBM_Accessibility",
        "WCAG_2_2",
      ]);
      // What lies beneath an open dialog can't be reached: the engine holds its place against the dialog's links.
      const dialog = document.querySelector("dialog:modal");
      const isBeneath = (path: string) => {
        const at = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
        return dialog !== null && !dialog.contains(at.singleNodeValue);
      };
      return results.filter(({ value, path }) => value[1] === "FAIL" && !isBeneath(path.dom));
    };
    const ofFolded = [
      "target_spacing_sufficient",
      "figure_label_exists",
      "input_label_exists",
      "fieldset_legend_valid",
    ];
    const isOfFolded = ({ ruleId }: { ruleId: string }) => ofFolded.includes(ruleId);
    const all = await failed();
    // The engine judges what a closed disclosure holds, where the browser has laid out nothing: things seem to stand too close, and
    // captions, labels and legends count as hidden. All this is judged again with the disclosures open, as a reader has it.
    let seen = all.filter(isOfFolded);
    if (seen.length > 0) {
      const closed = document.querySelectorAll<HTMLDetailsElement>("details:not([open])");
      for (const part of closed) part.open = true;
      seen = (await failed()).filter(isOfFolded);
      for (const part of closed) part.open = false;
    }
    return [...all.filter((fault) => !isOfFolded(fault)), ...seen].map(
      ({ ruleId, message, path }) => ({ rule: ruleId, text: `${message} at ${path.dom}` }),
    );
  });
  return faults
    .filter(({ rule }) => !(rule in SET_ASIDE))
    .map(({ rule, text }) => `${rule}: ${text}`);
}
