// The questions that are given away in QTI 3, in a player that others wrote: answered rightly each scores 1, answered wrongly 0.
import { unzipSync } from "fflate";
import { type Form, questionsOf } from "#core/export/question.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { courseOrRefuse } from "../../src/commands/content.ts";
import { qti } from "../../src/commands/export/qti.ts";
import { expect, REST, test } from "./support.ts";

const PLAYER = "node_modules/@citolab/qti-components/cdn/index.js";
const about = { title: "", language: "", words: { case: "", why: "", model: "" } };

/** A player's item, as far as it is used here. */
interface Item extends HTMLElement {
  updateResponseVariable(identifier: string, value: string | string[]): void;
  processResponse(): boolean;
  readonly variables: readonly { readonly identifier: string; readonly value: unknown }[];
}

/** An answer as the player keeps it, right or wholly wrong. */
function responseTo(form: Form, right: boolean): string | string[] {
  switch (form.how) {
    case "one":
      return form.choices.find((choice) => choice.right === right)?.id ?? "";
    case "some":
      return form.choices.filter((choice) => choice.right === right).map(({ id }) => id);
    case "pairs":
      return form.rows.map(({ id, option }) => {
        const other = form.options.find((one) => one.id !== option)?.id;
        return `row-${id} option-${right ? option : other}`;
      });
    case "order": {
      const ids = form.steps.map(({ id }) => id);
      return right ? ids : ids.reverse();
    }
    case "text":
      return right ? (form.accepted[0] ?? "") : "qwertz";
    case "open":
      return "…";
  }
}

for (const locale of LOCALES) {
  test(`${locale}: a player of QTI reads each question and scores it`, { tag: REST }, async ({
    page,
  }) => {
    const questions = questionsOf(courseOrRefuse(), locale);
    const files = unzipSync(qti.write(questions, about));
    await page.goto("about:blank");
    await page.addScriptTag({ path: PLAYER, type: "module" });
    const play = (source: string, response: string | string[]) =>
      page.evaluate(
        async ([source, response]) => {
          document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
          const container = document.querySelector("item-container") as Element & {
            updateComplete: Promise<unknown>;
            itemXML: string;
          };
          await customElements.whenDefined("item-container");
          await container.updateComplete;
          container.itemXML = source;
          const itemIn = () => container.shadowRoot?.querySelector<Item>("qti-assessment-item");
          while (!itemIn()?.variables.length) await new Promise(requestAnimationFrame);
          const item = itemIn() as Item;
          item.updateResponseVariable("RESPONSE", response);
          item.processResponse();
          return {
            shown: item.textContent,
            score: Number(item.variables.find(({ identifier }) => identifier === "SCORE")?.value),
          };
        },
        [source, response] as const,
      );
    for (const { id, stem, form } of questions) {
      const source = new TextDecoder().decode(files[`items/${id}.xml`]);
      const right = await play(source, responseTo(form, true));
      expect(right.shown, id).toContain(stem);
      // What somebody has to mark scores nothing by itself.
      expect(right.score, id).toBeCloseTo(form.how === "open" ? 0 : 1, 6);
      expect((await play(source, responseTo(form, false))).score, id).toBe(0);
    }
  });
}
