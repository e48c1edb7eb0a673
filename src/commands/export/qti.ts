// QTI 3.0: https://www.imsglobal.org/spec/qti/v3p0/impl. One file a question, and a manifest, in a zip.
import { zipSync } from "fflate";
import type { Form, Question } from "#core/export/question.ts";
import { writtenOrder } from "#core/items/kinds/ordering/orders.ts";
import type { About, Format } from "./format.ts";
import { askedOf, bytesOf, reasonOf } from "./text.ts";
import { writeXml, type Xml, xml } from "./xml.ts";

export const qti: Format = {
  extension: "qti.zip",
  readers: "TAO, Citolab, Canvas New Quizzes and other systems with QTI 3.0",
  changes: {
    one: ["hint"],
    some: ["hint"],
    pairs: ["hint", "rows"],
    order: ["hint", "whole"],
    text: ["hint", "near"],
    open: ["hint", "marked"],
  },
  write: (questions, about) =>
    zipSync(
      Object.fromEntries([
        ["imsmanifest.xml", bytesOf(writeXml(manifest(questions)))],
        ...questions.map((question) => [
          fileOf(question),
          bytesOf(writeXml(itemOf(question, about))),
        ]),
      ]),
      // The same content gives the same bytes. The first day that a zip can hold.
      { mtime: new Date(1980, 0, 1), level: 9 },
    ),
};

const fileOf = ({ id }: Question): string => `items/${id}.xml`;

function manifest(questions: readonly Question[]) {
  return xml(
    "manifest",
    {
      xmlns: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
      identifier: "whetstone",
    },
    xml("metadata", {}, xml("schema", {}, "QTI Package"), xml("schemaversion", {}, "3.0.0")),
    xml("organizations"),
    xml(
      "resources",
      {},
      questions.map((question) =>
        xml(
          "resource",
          { identifier: `r-${question.id}`, type: "imsqti_item_xmlv3p0", href: fileOf(question) },
          xml("file", { href: fileOf(question) }),
        ),
      ),
    ),
  );
}

/** What a form puts into an item: its answer, the place for it, and how it is scored. */
interface Parts {
  readonly response: Xml;
  readonly body: Xml | readonly Xml[];
  readonly score: "match" | "map" | "human";
  /** What is told for each identifier that was chosen. */
  readonly told?: readonly (readonly [identifier: string, feedback: string])[];
  readonly cardinality?: "single" | "multiple";
}

function itemOf(question: Question, about: About) {
  const { response, body, score, told = [], cardinality = "single" } = partsOf(question, about);
  return xml(
    "qti-assessment-item",
    {
      xmlns: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
      identifier: question.id,
      title: question.id,
      adaptive: "false",
      "time-dependent": "false",
      "xml:lang": about.language,
    },
    response,
    outcome("SCORE", "single", "float", score === "human" ? { "external-scored": "human" } : {}),
    outcome("REASON", "single", "identifier"),
    told.length > 0 ? outcome("FEEDBACK", cardinality, "identifier") : [],
    xml(
      "qti-item-body",
      {},
      xml(
        "div",
        {},
        askedOf(question, about).map((text) => xml("p", {}, text)),
      ),
      body,
    ),
    xml(
      "qti-response-processing",
      {},
      score === "map" ? set("SCORE", xml("qti-map-response", { identifier: "RESPONSE" })) : [],
      score === "match" ? matched() : [],
      told.length > 0 ? set("FEEDBACK", xml("qti-variable", { identifier: "RESPONSE" })) : [],
      set("REASON", xml("qti-base-value", { "base-type": "identifier" }, "reason")),
    ),
    told.map(([identifier, feedback]) => modal("FEEDBACK", identifier, [feedback])),
    modal(
      "REASON",
      "reason",
      question.form.how === "open" ? [question.rationale] : reasonOf(question, about),
    ),
  );
}

const outcome = (identifier: string, cardinality: string, base: string, more = {}) =>
  xml("qti-outcome-declaration", { identifier, cardinality, "base-type": base, ...more });

const set = (identifier: string, value: Xml) => xml("qti-set-outcome-value", { identifier }, value);

const points = (number: string) => xml("qti-base-value", { "base-type": "float" }, number);

/** 1 where the response is the right one, else 0. */
const matched = () =>
  xml(
    "qti-response-condition",
    {},
    xml(
      "qti-response-if",
      {},
      xml(
        "qti-match",
        {},
        xml("qti-variable", { identifier: "RESPONSE" }),
        xml("qti-correct", { identifier: "RESPONSE" }),
      ),
      set("SCORE", points("1")),
    ),
    xml("qti-response-else", {}, set("SCORE", points("0"))),
  );

const modal = (outcomeIdentifier: string, identifier: string, texts: readonly string[]) =>
  xml(
    "qti-modal-feedback",
    { "outcome-identifier": outcomeIdentifier, identifier, "show-hide": "show" },
    xml(
      "qti-content-body",
      {},
      texts.map((text) => xml("p", {}, text)),
    ),
  );

const declared = (
  cardinality: string,
  base: string,
  right: readonly string[],
  mapping: Xml[] = [],
) =>
  xml(
    "qti-response-declaration",
    { identifier: "RESPONSE", cardinality, "base-type": base },
    right.length === 0
      ? []
      : xml(
          "qti-correct-response",
          {},
          right.map((value) => xml("qti-value", {}, value)),
        ),
    mapping,
  );

/** What each answer earns; all together is never below 0 nor above 1. */
const mapping = (
  entries: readonly (readonly [key: string, value: number, more?: Record<string, string>])[],
) =>
  xml(
    "qti-mapping",
    { "default-value": "0", "lower-bound": "0", "upper-bound": "1" },
    entries.map(([key, value, more = {}]) =>
      xml("qti-map-entry", { "map-key": key, "mapped-value": String(value), ...more }),
    ),
  );

const place = { "response-identifier": "RESPONSE" };

function partsOf({ form }: Question, about: About): Parts {
  switch (form.how) {
    case "one":
    case "some":
      return chosen(form);
    case "pairs":
      return paired(form);
    case "order":
      return {
        response: declared(
          "ordered",
          "identifier",
          form.steps.map(({ id }) => id),
        ),
        body: xml(
          "qti-order-interaction",
          { ...place, shuffle: "true" },
          // A reader that does not mix shows them as they stand here.
          writtenOrder(form.steps).map(({ id, text }) =>
            xml("qti-simple-choice", { identifier: id }, text),
          ),
        ),
        score: "match",
      };
    case "text":
      return {
        response: declared("single", "string", form.accepted.slice(0, 1), [
          mapping(form.accepted.map((one) => [one, 1, { "case-sensitive": "false" }])),
        ]),
        body: xml(
          "p",
          {},
          xml("qti-text-entry-interaction", { ...place, "expected-length": "30" }),
        ),
        score: "map",
      };
    case "open":
      return {
        response: declared("single", "string", []),
        body: [
          xml("qti-extended-text-interaction", { ...place, "expected-lines": "8" }),
          xml(
            "qti-rubric-block",
            { use: "scoring", view: "scorer" },
            xml(
              "qti-content-body",
              {},
              [about.words.model, ...form.points].map((text) => xml("p", {}, text)),
            ),
          ),
        ],
        score: "human",
      };
  }
}

function chosen({ how, choices, mixed }: Extract<Form, { how: "one" | "some" }>): Parts {
  const right = choices.filter((choice) => choice.right);
  const cardinality = how === "one" ? "single" : "multiple";
  const earned = (choice: (typeof choices)[number]): number =>
    choice.right ? 1 / right.length : -1 / (choices.length - right.length);
  return {
    response: declared(
      cardinality,
      "identifier",
      right.map(({ id }) => id),
      how === "one" ? [] : [mapping(choices.map((choice) => [choice.id, earned(choice)]))],
    ),
    body: xml(
      "qti-choice-interaction",
      { ...place, "max-choices": how === "one" ? "1" : "0", shuffle: String(mixed) },
      choices.map(({ id, text }) => xml("qti-simple-choice", { identifier: id }, text)),
    ),
    score: how === "one" ? "match" : "map",
    cardinality,
    told: choices
      .filter(({ feedback }) => feedback !== "")
      .map(({ id, feedback }) => [id, feedback] as const),
  };
}

function paired({ rows, options }: Extract<Form, { how: "pairs" }>): Parts {
  // Rows and options may have the same ids, which one file can't have twice.
  const row = (id: string) => `row-${id}`;
  const option = (id: string) => `option-${id}`;
  const right = rows.map(({ id, option: belongs }) => `${row(id)} ${option(belongs)}`);
  const choice = (identifier: string, text: string, most: number) =>
    xml("qti-simple-associable-choice", { identifier, "match-max": String(most) }, text);
  return {
    response: declared("multiple", "directedPair", right, [
      mapping(right.map((pair) => [pair, 1 / rows.length])),
    ]),
    body: xml(
      "qti-match-interaction",
      { ...place, "max-associations": String(rows.length), shuffle: "true" },
      xml(
        "qti-simple-match-set",
        {},
        rows.map(({ id, text }) => choice(row(id), text, 1)),
      ),
      xml(
        "qti-simple-match-set",
        {},
        options.map(({ id, text }) => choice(option(id), text, rows.length)),
      ),
    ),
    score: "map",
  };
}
