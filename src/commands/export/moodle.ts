// Moodle XML: https://docs.moodle.org/en/Moodle_XML_format. Ordering needs Moodle 4.4, where that kind of question came to its core.
import { surplusOf } from "#core/export/change.ts";
import type { Choice, Form, Question } from "#core/export/question.ts";
import type { About, Format } from "./format.ts";
import { askedOf, bytesOf, reasonOf, tagsOf } from "./text.ts";
import { paragraphs, writeXml, xml } from "./xml.ts";

/** Wrong answers cost nothing and earn nothing; a second try gets what Moodle gives. */
const NOTHING = "0";
const ALL = "100";

export const moodle: Format = {
  extension: "moodle.xml",
  readers: "Moodle (questions put in order: 4.4 and later)",
  changes: {
    one: [],
    some: [],
    pairs: ["rows"],
    order: [],
    text: [],
    open: ["hint", "marked"],
  },
  write: (questions, about) =>
    bytesOf(
      writeXml(
        xml(
          "quiz",
          {},
          questions.flatMap((question, place) => [
            ...(question.module === questions[place - 1]?.module
              ? []
              : [category(question, about)]),
            written(question, about),
          ]),
        ),
      ),
    ),
};

const text = (name: string, value: string, attributes = {}) =>
  xml(name, attributes, xml("text", {}, value));
const html = (name: string, texts: readonly string[]) =>
  text(name, paragraphs(texts), { format: "html" });

/** The questions that follow stand in their module's category. A slash would part levels, and is doubled where it is meant. */
const category = ({ title }: Question, about: About) =>
  xml(
    "question",
    { type: "category" },
    text(
      "category",
      `$course$/top/${[about.title, title].map((name) => name.replace(/\//g, "//")).join("/")}`,
    ),
  );

function written(question: Question, about: About) {
  const { type, parts } = byForm(question.form, about);
  return xml(
    "question",
    { type },
    text("name", question.id),
    html("questiontext", askedOf(question, about)),
    html(
      "generalfeedback",
      question.form.how === "open" ? [question.rationale] : reasonOf(question, about),
    ),
    xml("defaultgrade", {}, "1"),
    xml("idnumber", {}, question.id),
    parts,
    question.hint === "" || question.form.how === "open" ? [] : html("hint", [question.hint]),
    xml(
      "tags",
      {},
      tagsOf(question).map((tag) => text("tag", tag)),
    ),
  );
}

const answer = (fraction: string, value: string, feedback: string) =>
  xml(
    "answer",
    { fraction, format: "plain_text" },
    xml("text", {}, value),
    html("feedback", feedback === "" ? [] : [feedback]),
  );

function byForm(form: Form, about: About) {
  switch (form.how) {
    case "one":
    case "some":
      return {
        type: "multichoice",
        parts: [
          xml("single", {}, String(form.how === "one")),
          xml("shuffleanswers", {}, String(form.mixed)),
          xml("answernumbering", {}, "ABCD"),
          form.choices.map((choice) =>
            answer(fractionOf(choice, form.choices, form.how), choice.text, choice.feedback),
          ),
        ],
      };
    case "pairs": {
      const textOf = new Map(form.options.map(({ id, text }) => [id, text]));
      const pair = (prompt: string, option: string) =>
        xml("subquestion", { format: "html" }, xml("text", {}, prompt), text("answer", option));
      return {
        type: "matching",
        parts: [
          xml("shuffleanswers", {}, "true"),
          form.rows.map((row) => pair(paragraphs([row.text]), textOf.get(row.option) ?? "")),
          // An option that belongs to nothing is an answer without a question.
          surplusOf(form).map((option) => pair("", option.text)),
        ],
      };
    }
    case "order":
      return {
        type: "ordering",
        parts: [
          xml("layouttype", {}, "VERTICAL"),
          xml("selecttype", {}, "ALL"),
          xml("selectcount", {}, "0"),
          // As here: each step that is followed by the right one counts.
          xml("gradingtype", {}, "RELATIVE_NEXT_EXCLUDE_LAST"),
          xml("showgrading", {}, "SHOW"),
          xml("numberingstyle", {}, "none"),
          // Moodle 4.5 makes up a second hint without words where this is missing, and then refuses the whole file.
          xml("shownumcorrect", {}, "1"),
          form.steps.map(({ text: step }, place) => answer(String(place + 1), step, "")),
        ],
      };
    case "text":
      return {
        type: "shortanswer",
        parts: [
          xml("usecase", {}, "0"),
          form.accepted.map((one) => answer(ALL, literal(one), form.feedback.right)),
          form.near.flatMap(({ answers, feedback }) =>
            answers.map((one) => answer(NOTHING, literal(one), feedback)),
          ),
          answer(NOTHING, "*", form.feedback.wrong),
        ],
      };
    case "open":
      return {
        type: "essay",
        parts: [
          xml("responseformat", {}, "plain"),
          xml("responserequired", {}, "1"),
          xml("responsefieldlines", {}, "10"),
          xml("attachments", {}, "0"),
          html("graderinfo", [about.words.model, ...form.points]),
        ],
      };
  }
}

/** An asterisk stands for anything, unless a backslash is before it. */
const literal = (value: string): string => value.replace(/\*/g, "\\*");

/**
 * What a choice earns, in per cent. Of several right ones each earns its share, and each wrong one costs its share: that is the course's own
 * rule, max(0, right/all right − wrong/all wrong), as Moodle never lets a question fall below 0. Moodle takes five decimal places.
 */
export function fractionOf(
  choice: Choice,
  choices: readonly Choice[],
  how: "one" | "some",
): string {
  if (how === "one") return choice.right ? ALL : NOTHING;
  const alike = choices.filter(({ right }) => right === choice.right).length;
  return String(Math.round((choice.right ? 1e7 : -1e7) / alike) / 1e5);
}
