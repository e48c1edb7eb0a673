import { asksOneOfSeveral } from "#core/content/pretest.ts";
import {
  answer,
  type Given,
  type PageExample,
  type Past,
  pretest,
} from "#islands/page-examples.ts";

const module = "theory-and-practice";
const page = `modules/${module}/before/`;
const items = ({ modules }: Given) => modules[module] ?? [];

const cold = (given: Given): Past[] =>
  items(given)
    .filter(({ item }) => asksOneOfSeveral(item))
    .map((item) => pretest(0.01, item, false));

export const examples: readonly PageExample[] = [
  { name: "the first question", page, shows: "#before form.q button[type=submit]" },
  { name: "answered", page, events: cold, shows: "#before > p" },
  {
    name: "answered elsewhere already",
    page,
    events: (given) => items(given).map((item) => answer(3, item, true)),
    shows: "#before > p",
  },
];
