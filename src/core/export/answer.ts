import { writtenOrder } from "#core/items/kinds/ordering/orders.ts";
import { letter } from "#core/items/letter.ts";
import type { Form } from "./question.ts";

/** What stands below a stem, a line an entry, where there is nothing to press. */
export function listOf(form: Form): string[] {
  switch (form.how) {
    case "one":
    case "some":
      return form.choices.map(({ text }, place) => `${letter(place)}. ${text}`);
    case "pairs":
      return [
        ...form.rows.map(({ text }, place) => `${letter(place)}. ${text}`),
        ...form.options.map(({ text }, place) => `${place + 1}. ${text}`),
      ];
    case "order":
      return writtenOrder(form.steps).map(({ text }, place) => `${letter(place)}. ${text}`);
    case "text":
    case "open":
      return [];
  }
}

/** The right answer, a line an entry. */
export function keyOf(form: Form): string[] {
  switch (form.how) {
    case "one":
    case "some":
      return form.choices.filter(({ right }) => right).map(({ text }) => text);
    case "pairs": {
      const textOf = new Map(form.options.map(({ id, text }) => [id, text]));
      return form.rows.map(({ text, option }) => `${text} → ${textOf.get(option)}`);
    }
    case "order":
      return form.steps.map(({ text }, place) => `${place + 1}. ${text}`);
    case "text":
      return [form.accepted.join(" / ")];
    case "open":
      return form.points.map((point) => `• ${point}`);
  }
}

/** What each wrong choice is told, a line an entry. */
export const toldOf = (form: Form): string[] =>
  form.how === "one" || form.how === "some"
    ? form.choices
        .filter(({ right, feedback }) => !right && feedback !== "")
        .map(({ text, feedback }) => `${text} ${feedback}`)
    : form.how === "pairs"
      ? form.rows
          .filter(({ feedback }) => feedback !== "")
          .map(({ text, feedback }) => `${text} ${feedback}`)
      : [];
