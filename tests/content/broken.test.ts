import { describe, expect, it } from "vitest";
import { formatProblem } from "#core/content/problem.ts";
import { readCourse } from "#core/content/read.ts";
import { readWith, soundFiles } from "./fixture.ts";

const BANK = "modules/first/questions.yaml";
const WORDS = "modules/first/en/questions.yaml";
const MODULE = "modules/first/module.yaml";
const LESSON = "modules/first/zh-hans/lesson.mdx";

const errorsOf = (reading: ReturnType<typeof readCourse>) =>
  reading.problems.filter((problem) => problem.level === "error").map(formatProblem);

it("finds nothing wrong with the sound course", () => {
  expect(errorsOf(readCourse(soundFiles()))).toEqual([]);
});

/** What is broken, in which file, how, and what an author is told. */
const BROKEN: readonly [string, string, (text: string) => string | undefined, RegExp][] = [
  ["a missing file", "ui/en.yaml", () => undefined, /content\/ui\/en\.yaml the file is missing/],
  [
    "a missing lesson",
    LESSON,
    () => undefined,
    /zh-hans\/lesson\.mdx \[first\] the lesson is missing/,
  ],
  ["no front matter", LESSON, (t) => t.slice(4), /has no front matter/],
  [
    "YAML that is none",
    BANK,
    (t) => t.replace("kind: single", 'kind: "single'),
    /questions\.yaml:\d+ is not valid YAML/,
  ],
  ["an unknown kind", BANK, (t) => t.replace("kind: single", "kind: singel"), /\[first-single/],
  [
    "an unknown field",
    BANK,
    (t) => t.replace("kind: ordering", "kind: ordering\n  colour: red"),
    /\[first-ordering.*colour/,
  ],
  [
    "a missing field",
    MODULE,
    (t) => t.replace(/\n *lookBackDays: 7/, ""),
    /module\.yaml.*lookBackDays/,
  ],
  [
    "a bad id",
    BANK,
    (t) => t.replace("id: first-single", "id: First_Single"),
    /lower-case words joined by hyphens/,
  ],
  ["an empty text", WORDS, (t) => t.replace("hint: word", 'hint: ""'), /the text is empty/],
  [
    "an id used twice",
    BANK,
    (t) => t.replace("id: first-true", "id: first-single"),
    /\[first-single\] this id is used twice/,
  ],
  [
    "an item of the course without a claim",
    BANK,
    (t) => t.replace("claims:\n    - said\n", "claims: []\n"),
    /\[first-single\] names no claim of the source → write claims:/,
  ],
  ["no key", BANK, (t) => t.replace("  key: a\n", ""), /\[first-single/],
  [
    "a key that is no option",
    BANK,
    (t) => t.replace("key: a\n", "key: z\n"),
    /\[first-single\] the key “z” is not among/,
  ],
  [
    "too few wrong options",
    BANK,
    (t) =>
      t.replace(
        "  key:\n    - a\n    - b\n  misconceptions",
        "  key:\n    - a\n    - b\n    - c\n  misconceptions",
      ),
    /\[first-multiple\] has fewer than two wrong options/,
  ],
  [
    "a missing misconception",
    BANK,
    (t) => t.replace("    b: belief-b\n", ""),
    /\[first-single\] the wrong option “b” names no misconception/,
  ],
  [
    "a misconception for the key",
    BANK,
    (t) => t.replace("    b: belief-b\n", "    b: belief-b\n    a: belief-a\n"),
    /“a”, which is no wrong option/,
  ],
  [
    "an option matched twice",
    BANK,
    (t) => t.replace("    q: y\n", "    q: x\n"),
    /\[first-matching\] matches one option to two prompts/,
  ],
  [
    "a prompt without a match",
    BANK,
    (t) => t.replace("    q: y\n", ""),
    /\[first-matching\] the key says nothing of “q”/,
  ],
  [
    "an empty category",
    BANK,
    (t) => t.replace("    q: y\n    r: x", "    q: x\n    r: x"),
    /\[first-categorise\] has a category in which nothing belongs/,
  ],
  [
    "an unknown objective",
    BANK,
    (t) => t.replace("objective: tell", "objective: dance"),
    /\[first-single\] the module has no objective “dance”/,
  ],
  [
    "an unknown section",
    BANK,
    (t) => t.replace("section: promise", "section: dream"),
    /\[first-single\] the module has no section “dream”/,
  ],
  [
    "an unknown claim",
    BANK,
    (t) => t.replace("- said", "- unsaid"),
    /\[first-single\] there is no claim “unsaid”/,
  ],
  [
    "a pair with an option that is none",
    BANK,
    (t) => t.replace("    q: y\n", "    q: w\n"),
    /\[first-matching\] the key “w” is not among the options/,
  ],
  [
    "a pair with a prompt that is none",
    BANK,
    (t) => t.replace("    q: y\n", "    q: y\n    s: z\n"),
    /\[first-matching\] the key's “s” is not among the prompts/,
  ],
  [
    "an option listed twice",
    BANK,
    (t) => t.replace("    - c\n", "    - b\n"),
    /\[b\] this option of first-single is used twice/,
  ],
  [
    "a section's claim that is none",
    MODULE,
    (t) => t.replace("- said\n", "- unsaid\n"),
    /\[promise\] there is no claim “unsaid”/,
  ],
  [
    "a term's claim that is none",
    "glossary/terms.yaml",
    (t) => t.replace("- said", "- unsaid"),
    /\[carrier\] there is no claim “unsaid”/,
  ],
  [
    "a step of a scenario as a variant",
    BANK,
    (t) => t.replace("id: first-step\n", "id: first-step\n      variantOf: first-matching\n"),
    /\[first-step\] a step of a scenario can't be a variant/,
  ],
  [
    "a former name that is a module's name",
    MODULE,
    (t) => `${t}aliases: [later]\n`,
    /\[later\] this alias is used twice/,
  ],
  [
    "a scenario with an item's words",
    WORDS,
    (t) => t.replace("  case: word\n", "  stem: word\n  rationale: word\n  hint: word\n"),
    /\[first-case\] is a scenario without a case/,
  ],
  [
    "an item with a scenario's words",
    WORDS,
    (t) => t.replace(/first-step:\n(?: .*\n)+/, "first-step:\n  case: word\n"),
    /\[first-step\] has a case, but is no scenario/,
  ],
  [
    "an option without a text",
    WORDS,
    (t) => t.replace("text: word a\n      ", ""),
    /\[first-single\] “a” has no text/,
  ],
  [
    "a short answer without feedback",
    WORDS,
    (t) => t.replace("  feedback:\n    right: word\n    wrong: word\n", ""),
    /\[first-short\] has no feedback/,
  ],
  [
    "a near answer without words",
    WORDS,
    (t) => t.replace("    habit:\n", "    custom:\n"),
    /\[habit\] near answer of first-short is missing/,
  ],
  [
    "a reference without words",
    "sources/en.yaml",
    (t) => t.replace("kolb-1984", "kolb-1985"),
    /\[kolb-1984\] reference is missing/,
  ],
  [
    "a variant of nothing",
    BANK,
    (t) => t.replace("id: first-multiple\n", "id: first-multiple\n  variantOf: nobody\n"),
    /\[first-multiple\] variantOf “nobody” is not an item of this module/,
  ],
  [
    "a variant of another objective's item",
    BANK,
    (t) => t.replace("id: first-single\n", "id: first-single\n  variantOf: first-matching\n"),
    /\[first-single\] is a variant of “first-matching”, which has another objective or section/,
  ],
  [
    "a variant as a check",
    BANK,
    (t) => t.replace("id: first-single\n", "id: first-single\n  variantOf: first-multiple\n"),
    /\[first-single\] a variant can't be a section's check/,
  ],
  [
    "a variant that its reader marks, of an item that is checked",
    BANK,
    (t) => t.replace("id: first-recall\n", "id: first-recall\n  variantOf: first-matching\n"),
    /\[first-recall\] is a variant of “first-matching”, and readers mark only one of the two/,
  ],
  [
    "an objective that only a question that readers mark is about",
    BANK,
    (t) =>
      t
        .replace(/objective: choose/g, "objective: tell")
        .replace(/(id: first-recall\n\s+kind: recall\n\s+objective: )tell/, "$1choose"),
    /\[choose\] no question measures this objective/,
  ],
  [
    "a point of a model answer without words",
    "modules/first/en/questions.yaml",
    (t) => t.replace("d: four", "e: four"),
    /\[d\] point of first-recall is missing/,
  ],
  [
    "two points of a model answer that read the same",
    "modules/first/en/questions.yaml",
    (t) => t.replace("d: four", "d: three"),
    /\[first-recall\].*points/,
  ],
  [
    "a checked item without a hint",
    "modules/first/en/questions.yaml",
    (t) => t.replace("  hint: word\n", ""),
    /\[first-single\] has no hint/,
  ],
  [
    "an objective without a question",
    MODULE,
    (t) => t.replace("  - choose\n", "  - choose\n  - fly\n"),
    /\[fly\] no question measures this objective/,
  ],
  [
    "a check that is no item",
    MODULE,
    (t) => t.replace("check: first-single", "check: first-case"),
    /\[first-case\] a section's check is not an item/,
  ],
  [
    "an anchor the page uses",
    MODULE,
    (t) => t.replace("id: test", "id: quiz"),
    /the page itself uses these anchors/,
  ],
  [
    "no section on going wrong",
    MODULE,
    (t) => t.replace("id: wrong", "id: bad"),
    /\[wrong\] the section on how it goes wrong is missing/,
  ],
  [
    "an unknown reference",
    MODULE,
    (t) => t.replace("kolb-1984", "kolb-1985"),
    /\[kolb-1985\] there is no such reference/,
  ],
  [
    "an option that reads like another",
    WORDS,
    (t) => t.replace("text: word a", "text: “Word b!”"),
    /\[first-single\] the options “a” and “b” read the same/,
  ],
  [
    "a prompt that reads like another",
    WORDS,
    (t) => t.replace("text: word p", "text: word q"),
    /\[first-matching\] the prompts “p” and “q” read the same/,
  ],
  [
    "a missing feedback",
    WORDS,
    (t) => t.replace("text: word a\n      feedback: word", "text: word a"),
    /\[first-single\] “a” has no feedback/,
  ],
  [
    "a missing translation",
    WORDS,
    (t) => t.replace("first-ordering:", "first-orderin:"),
    /\[first-ordering\] question is missing/,
  ],
  [
    "words that belong to nothing",
    WORDS,
    (t) => t.replace("first-ordering:", "first-orderin:"),
    /\[first-orderin\] there is no question of this id/,
  ],
  [
    "no accepted answer",
    WORDS,
    (t) => t.replace("  accepted:\n    - word\n", ""),
    /\[first-short\] has no accepted answer/,
  ],
  [
    "an answer accepted and near",
    WORDS,
    (t) => t.replace("- near", "- Word"),
    /\[first-short\] “Word” is accepted and near/,
  ],
  [
    "a missing objective's words",
    LESSON,
    (t) => t.replace("  tell: 文字\n", ""),
    /\[tell\] objective is missing/,
  ],
  [
    "a missing anchor",
    LESSON,
    (t) => t.replace('<Section id="test">', '<Section id="tost">'),
    /\[test\] section is missing/,
  ],
  [
    "sections in another order",
    LESSON,
    (t) =>
      t
        .replace('id="test"', 'id="x"')
        .replace('id="wrong"', 'id="test"')
        .replace('id="x"', 'id="wrong"'),
    /the sections stand in another order/,
  ],
  ["no picture", LESSON, (t) => t.replace("<Picture />", ""), /has 0 pictures/],
  [
    "a missing label",
    LESSON,
    (t) => t.replace("    look: 文字\n", ""),
    /\[look\] the picture lacks this label/,
  ],
  [
    "a label without a place",
    LESSON,
    (t) => t.replace("    look: 文字\n", "    look: 文字\n    luck: 文字\n"),
    /\[luck\] the picture has no place for this label/,
  ],
  [
    "an unknown term",
    LESSON,
    (t) => t.replace('id="carrier"', 'id="courier"'),
    /\[courier\] is no term of the glossary/,
  ],
  [
    "emphasis that stays asterisks",
    LESSON,
    (t) => t.replace("\n文字\n", "\n**重点：**请看\n"),
    /is shown with its asterisks/,
  ],
  [
    "two episodes",
    LESSON,
    (t) => t.replace("</Episode>", "</Episode>\n\n<Episode>\n\n</Episode>"),
    /\[case\] has 2 episodes/,
  ],
  [
    "an episode without a heading",
    LESSON,
    (t) => t.replace("episode: 文字\n", ""),
    /\[case\] has 1 episodes, or no heading for it/,
  ],
  [
    "a figure that the episode does not tell",
    LESSON,
    (t) => t.replace(" 10, 27", " 27"),
    /\[returned\/2\] the figure 10 is not told/,
  ],
  [
    "a figure told that is not the table's",
    LESSON,
    (t) => t.replace(" 10, 27", " 10, 27, 11"),
    /\[11\] is told and is no figure declared in module/,
  ],
  [
    "a figure in words",
    LESSON,
    (t) => t.replace(" 10, 27", " 10, 27, 三十四件"),
    /\[三十\] is a number in words/,
  ],
  [
    "a figure of no table",
    MODULE,
    (t) => t.replace("returned/2", "returned/9"),
    /\[returned\/9\] names no figure of the case/,
  ],
  [
    "a number that stands in no paper",
    MODULE,
    (t) => t.replace("D1/48", "D1/49"),
    /\[D1\/49\] names no figure of the case/,
  ],
  [
    "a figure known only later",
    MODULE,
    (t) => t.replace("month: 2", "month: 1"),
    /\[returned\/2\] is of month 2; what is told here plays in month 1/,
  ],
  [
    "a paper written only later",
    MODULE,
    (t) => t.replace("- D1\n", "- D2\n"),
    /\[D2\] is of month 3; what is told here plays in month 2/,
  ],
  [
    "a paper that is none",
    MODULE,
    (t) => t.replace("- D1\n", "- D7\n"),
    /\[D7\] is no paper of case\/documents\.yaml/,
  ],
  [
    "a paper without words",
    "case/en/D2.md",
    () => undefined,
    /case\/en\/D2\.md \[D2\] the paper is missing/,
  ],
  [
    "a figure told on the case's page that is not the table's",
    "case/zh-hans.yaml",
    (t) => t.replace("25, 27", "25, 28"),
    /zh-hans\.yaml \[m1 28\] is told and is no figure declared in case\/year\.yaml/,
  ],
  [
    "a figure declared for the case's page that is not told in one language",
    "case/en.yaml",
    (t) => t.replace("25, 27", "27"),
    /en\.yaml \[m1 asked\] the figure 25 is not told/,
  ],
  [
    "a month of the case that knows what came later",
    "case/year.yaml",
    (t) => t.replace("wait_min/1/w1", "returned/2"),
    /\[returned\/2\] is of month 2; what is told here plays in month 1/,
  ],
  [
    "a month of the case that is left out",
    "case/year.yaml",
    (t) => t.replace("month: 2", "month: 1"),
    /tells the months 1, 1, and the tables have 1, 2/,
  ],
  [
    "a passage of the case's page without words",
    "case/en.yaml",
    (t) => t.replace("  hall:", "  hal:"),
    /\[hall\] passage of the year is missing/,
  ],
  [
    "a drawing of a column without numbers in some month",
    "case/charts.yaml",
    (t) => t.replace("returned/w1", "wait_min/w1"),
    /\[wait\] wait_min\/w1 has no number in some month/,
  ],
  [
    "a drawing without a place",
    "case/charts.yaml",
    (t) => t.replace("after: m1", "after: m9"),
    /\[wait\] m9 is no passage of case\/year\.yaml/,
  ],
  [
    "a vote on what is no item",
    "modules/first/session.yaml",
    (t) => t.replace("first-single", "first-singel"),
    /session\.yaml \[first-singel\] is no item of this module → name one of first-single$/,
  ],
  [
    "a vote on a case",
    "modules/first/session.yaml",
    (t) => t.replace("first-single", "first-case"),
    /\[first-case\] is a case with several questions/,
  ],
  [
    "a vote on a step of a case",
    "modules/first/session.yaml",
    (t) => t.replace("first-single", "first-step"),
    /\[first-step\] is a step of a case/,
  ],
  [
    "a vote on an item that hands can't be counted for",
    "modules/first/session.yaml",
    (t) => t.replace("first-single", "first-multiple"),
    /\[first-multiple\] does not ask for one of several options/,
  ],
  [
    "a vote on the same item twice",
    "modules/first/session.yaml",
    (t) => t.replace("- first-single", "- first-single\n  - first-single"),
    /\[first-single\] this item is used twice/,
  ],
  [
    "a session without its words in one language",
    "modules/first/zh-hans/session.yaml",
    () => undefined,
    /modules\/first\/zh-hans\/session\.yaml the file is missing/,
  ],
  [
    "a session with three questions",
    "modules/first/en/session.yaml",
    (t) => t.replace(/ {2}- ask:[\s\S]*?(?= {2}- ask:)/, ""),
    /en\/session\.yaml:\d+ \[questions\] a list of 3 stands here → write four questions, the most important first/,
  ],
  [
    "an opening that is too short",
    "modules/first/en/session.yaml",
    (t) => t.replace(/(?:word\s+){20}/, ""),
    /\[opening\] has 51 words → write 60 to 110/,
  ],
  [
    "an opening that is too long",
    "modules/first/zh-hans/session.yaml",
    (t) => t.replace("文字 ", "文字 ".repeat(40)),
    /\[opening\] has 218 characters → write 100 to 180/,
  ],
  [
    "a figure in an opening that is not the episode's",
    "modules/first/en/session.yaml",
    (t) => t.replace("10", "11"),
    /en\/session\.yaml \[opening 11\] is told and is no figure declared in modules\/first\/session\.yaml/,
  ],
  [
    "a figure declared for an opening that tells it in no language",
    "modules/first/session.yaml",
    (t) => t.replace("returned/2", "returned/2\n  - wait_min/1/w1"),
    /session\.yaml \[wait_min\/1\/w1\] the figure 27 is told in no language/,
  ],
  [
    "a module of the course without a session",
    "modules/first/session.yaml",
    () => undefined,
    /modules\/first\/session\.yaml \[first\] the session is missing → write it/,
  ],
  [
    "a figure of an opening that was not known in its month",
    "modules/first/session.yaml",
    (t) => t.replace("returned/2", "returned/2\n  - returned/9"),
    /session\.yaml \[returned\/9\] names no figure of the case/,
  ],
  [
    "a session with a sheet that is none",
    "modules/first/en/session.yaml",
    (t) => t.replace("chain", "chains"),
    /\[chains\] is no sheet of tools\/tools\.yaml → write one of one-page-check, .*unit-plan/,
  ],
  [
    "a plan of sessions that leaves a module out",
    "sessions/series.yaml",
    (t) => t.replace("- later", "- first"),
    /\[later\] is in no meeting of short/,
  ],
  [
    "a plan of sessions with a module twice",
    "sessions/series.yaml",
    (t) => t.replace("- later", "- later\n        - first"),
    /\[first\] this module of short is used twice/,
  ],
  [
    "a plan of sessions with a module that is none",
    "sessions/series.yaml",
    (t) => t.replace("- later", "- later\n        - latter"),
    /\[latter\] there is no module “latter”/,
  ],
  [
    "a meeting that is too short for its modules",
    "sessions/series.yaml",
    (t) => t.replace("minutes: 45", "minutes: 30").replace("- first", "- first\n        - latter"),
    /\[one\] has 2 modules in 30 minutes/,
  ],
  [
    "a meeting in another month than its module tells of",
    "sessions/series.yaml",
    (t) => t.replace("month: 2", "month: 3"),
    /\[one\] is held in month 3, and first tells of month 2/,
  ],
  [
    "a meeting without words",
    "sessions/zh-hans.yaml",
    (t) => t.replace("two:", "too:"),
    /\[two\] meeting of short is missing/,
  ],
  [
    "a sheet that is left out",
    "tools/tools.yaml",
    (t) => t.replace("unit-plan:", "unit-plans:"),
    /tools\.yaml.*unit-plan/,
  ],
  [
    "a field of a sheet without words",
    "tools/en.yaml",
    (t) => t.replace("what:", "whatever:"),
    /\[what\] field of one-page-check is missing/,
  ],
  [
    "a figure on a sheet that is not the table's",
    "tools/zh-hans.yaml",
    (t) => t.replace("文字 10", "文字 11"),
    /\[chain 11\] is told and is no figure declared in tools\/tools\.yaml/,
  ],
  [
    "a sheet filled in before its figure was known",
    "tools/tools.yaml",
    (t) => t.replaceAll("month: 2", "month: 1"),
    /\[returned\/2\] is of month 2; what is told here plays in month 1/,
  ],
  [
    "a paper with more paragraphs than its sheet has room for",
    "case/zh-hans/D1.md",
    (t) => `${t}\n另一段\n`,
    /\[visit-sheet\] has room for 1 paragraphs, and D1 has 2 \(zh-hans\)/,
  ],
  [
    "a measure without words",
    "case/zh-hans.yaml",
    (t) => t.replace("  wait_min:", "  wait_mi:"),
    /\[wait_min\] measure is missing/,
  ],
  [
    "a part larger than its whole",
    "case/counts.yaml",
    (t) => t.replace("value: 14", "value: 26"),
    /\[named\] 26 is more than the 25/,
  ],
  [
    "a cell that is no number",
    "case/figures.csv",
    (t) => t.replace("2,50,40", "2,many,40"),
    /\[line 3\] has another number of cells/,
  ],
  [
    "returns that are not cases less those settled",
    "case/windows.csv",
    (t) => t.replace("1,1,120,20,100,60", "1,1,120,20,100,61"),
    /\[returned\/1\/1\] is 40, and the row’s other figures give 39/,
  ],
  [
    "a share that does not follow from its counts",
    "case/windows.csv",
    (t) => t.replace("60.0,50.0", "60.0,51.0"),
    /\[share_from_ticket_pct\/1\/1\] is 51/,
  ],
  [
    "windows that don't add up to the section",
    "case/windows.csv",
    (t) =>
      t.replace(
        "1,1,120,20,100,60,60.0,50.0,40,10,10,10,10",
        "1,1,121,21,100,60,60.0,49.6,40,10,10,10,10",
      ),
    /\[cancelled\/1\] is 20, and the windows give 21/,
  ],
  [
    "a section that does not say where its words come from",
    LESSON,
    (t) => t.replace("<From us />\n\n", ""),
    /\[wrong\] the section does not say where its first words come from/,
  ],
  [
    "an origin that is none",
    LESSON,
    (t) => t.replace("<From us />", '<From hearsay="x" />'),
    /\[wrong\] “hearsay="x"” is no origin/,
  ],
  [
    "a claim that the section does not tell",
    LESSON,
    (t) => t.replace('claim="said"', 'claim="said.gone"'),
    /\[said\] claim of section promise is missing/,
  ],
  [
    "a reference that the lesson does not cite",
    LESSON,
    (t) => t.replace('<From research="kolb-1984" />', "<From us />"),
    /\[kolb-1984\] citation is missing/,
  ],
  [
    "a citation that module.yaml does not list",
    MODULE,
    (t) => t.replace("references:\n  - kolb-1984", "references: []"),
    /\[kolb-1984\] there is no citation of this id/,
  ],
  [
    "a DOI with an address before it",
    "sources/references.yaml",
    (t) => t.replace("year: 1984", "year: 1984\n  doi: https://doi.org/10.1037/h0036671"),
    /references\.yaml:\d+ \[kolb-1984\.doi\].*a DOI is 10\..*→ write/,
  ],
  [
    "a DOI with a full stop after it",
    "sources/references.yaml",
    (t) => t.replace("year: 1984", "year: 1984\n  doi: 10.1037/h0036671."),
    /\[kolb-1984\.doi\]/,
  ],
  [
    "a DOI whose prefix is too short",
    "sources/references.yaml",
    (t) => t.replace("year: 1984", "year: 1984\n  doi: 10.103/h0036671"),
    /\[kolb-1984\.doi\]/,
  ],
  [
    "an ISBN with a misprint",
    "sources/references.yaml",
    (t) => t.replace("year: 1984", "year: 1984\n  isbn: 0-13-295261-1"),
    /\[kolb-1984\.isbn\].*the last digit does not fit the others/,
  ],
  [
    "a work that nothing cites",
    "sources/references.yaml",
    (t) => `${t}revans-1982: {topic: doing, authors: Revans, year: 1982, title: Action Learning}\n`,
    /references\.yaml \[revans-1982\] nothing cites this work → cite it in a lesson/,
  ],
  [
    "a year that is no cited work's",
    LESSON,
    (t) => t.replace("文字\n\n<Picture", "文字（Kolb，1985）\n\n<Picture"),
    /zh-hans\/lesson\.mdx “（Kolb，1985）” is of no work that module\.yaml names/,
  ],
  [
    "a citation on a page that leads nowhere",
    "pages/en/about.mdx",
    (t) => `${t}\nAlso (Revans, 1982).\n`,
    /about\.mdx:\d+ “\(Revans, 1982\)” leads nowhere → write \(<Work/,
  ],
  [
    "a page's citation of no listed work",
    "pages/en/about.mdx",
    (t) => t.replace('id="kolb-1984"', 'id="kolb-1985"'),
    /about\.mdx:\d+ there is no reference “kolb-1985” → add it to sources\/references\.yaml/,
  ],
  [
    "a page's citation with another year",
    "pages/zh-hans/about.mdx",
    (t) => t.replace("Kolb, 1984", "Kolb, 1983"),
    /about\.mdx:\d+ “Kolb, 1983” does not tell the year of kolb-1984/,
  ],
  [
    "evidence from no listed work",
    "evidence/evidence.yaml",
    (t) => t.replace("- kolb-1984", "- kolb-1985"),
    /evidence\.yaml \[hall\] there is no reference “kolb-1985” → add it/,
  ],
  [
    "evidence on a module that is none",
    "evidence/evidence.yaml",
    (t) => t.replace("- later", "- latest"),
    /evidence\.yaml \[hall\] there is no module “latest”/,
  ],
  [
    "two entries of evidence with one anchor",
    "evidence/evidence.yaml",
    (t) => t.replace("id: loops", "id: hall"),
    /evidence\.yaml \[hall\] this entry is used twice/,
  ],
  [
    "evidence without words",
    "evidence/zh-hans.yaml",
    (t) => t.replace("  hall:", "  hell:"),
    /evidence\/zh-hans\.yaml \[hall\] entry of cases is missing/,
  ],
  [
    "evidence that tells other figures in another language",
    "evidence/zh-hans.yaml",
    (t) => t.replace("800万", "80万"),
    /evidence\/zh-hans\.yaml \[hall\] tells the figures 1200 800000 where en tells 1200 8000000/,
  ],
  ["no worked example", LESSON, (t) => t.replace("1. 文字", "文字"), /has no worked example/],
  [
    "a claim's missing words",
    "sources/en.yaml",
    (t) => t.replace("  said: word\n", "  sad: word\n"),
    /\[said\] claim is missing/,
  ],
  [
    "a lost claim that isn't said to be lost",
    "sources/en.yaml",
    (t) => t.replace("said.gone: word", "said.going: word"),
    /\[said\.gone\] note on what is lost is missing/,
  ],
  [
    "a term's missing words",
    "glossary/zh-hans.yaml",
    (t) => t.replace("carrier:", "courier:"),
    /\[carrier\] term is missing/,
  ],
  [
    "a misconception without words in one language",
    "misconceptions/zh-hans.yaml",
    (t) => t.replace(/^belief-d: .*\n/m, ""),
    /^error content\/misconceptions\/zh-hans\.yaml \[belief-d\] this misconception of first-multiple has no words/,
  ],
  [
    "words of a misconception that no question names",
    "misconceptions/en.yaml",
    (t) => `${t}belief-e: word e\n`,
    /\[belief-e\] no question names this misconception/,
  ],
  [
    "two misconceptions with one sentence",
    "misconceptions/en.yaml",
    (t) => t.replace("belief-d: word d", "belief-d: word c"),
    /\[belief-d\] the misconceptions “belief-c” and “belief-d” read the same/,
  ],
  [
    "a term's unknown neighbour",
    "glossary/terms.yaml",
    (t) => t.replace("see: []", "see: [other]"),
    /\[carrier\] there is no term “other”/,
  ],
  [
    "a module that stands nowhere",
    "course/course.yaml",
    (t) => t.replace("      - first\n", ""),
    /\[first\] this module stands nowhere in the course/,
  ],
  [
    "a confusable module that is none",
    "course/course.yaml",
    (t) => `${t}confusable: [[first, none]]\n`,
    /\[none\] is called confusable with others/,
  ],
  [
    "a module without a title",
    "course/en.yaml",
    (t) => t.replace("  later:", "  latter:"),
    /\[later\] module is missing/,
  ],
  [
    "a missing string",
    "ui/zh-hans.yaml",
    (t) => t.replace(/^ {2}skip: .*\n/m, ""),
    /ui\/zh-hans\.yaml.*site\.skip/,
  ],
  [
    "a string that fills in less",
    "ui/zh-hans.yaml",
    (t) => t.replace("继续学习《{title}》", "继续学习"),
    /\[home\.continue\] fills in “” where en has “\{title\}”/,
  ],
  ...["https://portal.example/", "https://portal.example/start", "portal.example", "*", "null"].map(
    (portal): (typeof BROKEN)[number] => [
      `a portal that is no origin: ${portal}`,
      "site.yaml",
      (t) => `${t}portals: ["${portal}"]\n`,
      /site\.yaml.*portals.*a portal is scheme, host and port/,
    ],
  ),
];

describe("broken content is refused with file, id and remedy", () => {
  it.each(BROKEN)("%s", (_, file, change, message) => {
    const errors = errorsOf(readWith(file, change));
    expect(errors.join("\n")).toMatch(message);
    for (const error of errors) expect(error).toMatch(/^error content\/\S+ .+ → .+/);
  });
});

it("warns of objectives with few questions and of claims that the module asks nothing of", () => {
  const warningsFor = (from: RegExp, to: string) =>
    readWith(BANK, (text) => text.replace(from, to))
      .problems.filter(({ level }) => level === "warning")
      .map(formatProblem)
      .join("\n");
  const few = warningsFor(/objective: tell/, "objective: choose");
  expect(few).toMatch(/\[tell\] only 2 measure this objective/);
  expect(few).not.toMatch(/\[choose\] only/);
  expect(warningsFor(/- said\n/g, "- said.gone\n")).toMatch(
    /\[said\] the module teaches this claim and asks nothing of it/,
  );
});

describe("when every place of the course is written", () => {
  const only = (text: string) => text.replace("      - later\n", "");

  it("refuses a claim that no section teaches and no question asks", () => {
    const files = soundFiles();
    files.set("course/course.yaml", only(files.get("course/course.yaml") ?? ""));
    for (const locale of ["en", "zh-hans"]) {
      const path = `course/${locale}.yaml`;
      files.set(path, (files.get(path) ?? "").replace(/ {2}later:\n(?: {4}.*\n)+/, ""));
      const sources = `sources/${locale}.yaml`;
      files.set(
        sources,
        (files.get(sources) ?? "").replace("claims:\n", "claims:\n  unheard: word\n"),
      );
    }
    files.set(
      "sources/claims.yaml",
      `${files.get("sources/claims.yaml")}  - {id: unheard, essay: 1, chapter: start}\n`,
    );
    const errors = errorsOf(readCourse(files)).join("\n");
    expect(errors).toMatch(/\[unheard\] no section teaches this claim/);
    expect(errors).toMatch(/\[unheard\] no question measures this claim/);
  });
});

it("takes text between two emphases for text, not for emphasis", () => {
  const files = soundFiles();
  const text = files.get(LESSON) ?? "";
  files.set(LESSON, text.replace("\n文字\n", "\n**先学**：打底。**再用**：见效。\n"));
  expect(errorsOf(readCourse(files))).toEqual([]);
});

it("refuses a page that one language lacks", () => {
  const files = soundFiles();
  files.delete("pages/zh-hans/about.mdx");
  expect(errorsOf(readCourse(files)).join()).toMatch(
    /pages\/zh-hans\/about\.mdx the page is missing/,
  );
});
