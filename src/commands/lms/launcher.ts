import { escapeUTF8 } from "entities";
import type { Course } from "#core/content/course.ts";
import { aliasesOf } from "#core/content/record-keys.ts";
import { type Locale, languageOf } from "#core/i18n/locales.ts";
import type { Package } from "../../lms/package.ts";
import type { Word } from "../../lms/say.ts";
import { SCRIPT, STYLE } from "./bundle.ts";
import type { Part } from "./packages.ts";

interface Launcher {
  /** What the script has to know of the standard, as an attribute of the page. */
  readonly standard: readonly [name: string, value: string];
  /** Where the script may send what it reports; nothing where the platform's own script does that. */
  readonly connect?: string;
  /** Whether a platform may say where its own pages go on. */
  readonly back?: boolean;
  /** What it may have to say. */
  readonly words: readonly Word[];
}

/** The page that a platform opens: a line for what the reader must know, and the site in a frame. */
export function launcherPage(
  course: Course,
  locale: Locale,
  version: string,
  { title, start, index }: Part,
  { standard, connect, back = false, words }: Launcher,
): string {
  const { tag, dir } = languageOf(locale);
  const { lms: t } = course.words[locale].strings;
  const aliases = aliasesOf([...course.modules.values()]);
  const own: Package = { start, index };
  const policy = [
    "default-src 'self'",
    ...(connect === undefined ? [] : [`connect-src 'self' ${connect}`]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join(";");
  return `<!DOCTYPE html>
<html ${attributes({
    lang: tag,
    dir,
    "data-course": course.site.course,
    "data-base": "./",
    "data-version": version,
    "data-aliases": JSON.stringify(aliases),
    [`data-${standard[0]}`]: standard[1],
  })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeUTF8(title)}</title>
<meta http-equiv="content-security-policy" content="${escapeUTF8(policy)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="favicon.svg">
<link rel="stylesheet" href="${STYLE}">
</head>
<body>
<div role="status">
<p id="told" hidden>${escapeUTF8(t.told)}</p>
<p ${attributes({ id: "said", ...Object.fromEntries(words.map((word) => [`data-${kebab(word)}`, t[word]])) })}></p>
</div>
${back ? `<nav ${attributes({ id: "back", "aria-label": t.back })} hidden><a>${escapeUTF8(t.back)}</a></nav>\n` : ""}<noscript><p class="note">${escapeUTF8(t.noScript)}</p><iframe src="${start}" title="${escapeUTF8(title)}"></iframe></noscript>
<iframe id="site" title="${escapeUTF8(title)}"></iframe>
<script type="application/json" id="package">${JSON.stringify(own).replace(/</g, "\\u003c")}</script>
<script src="${SCRIPT}"></script>
</body>
</html>
`;
}

/** A name of `dataset` as an attribute has it. */
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const attributes = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([name, value]) => `${name}="${escapeUTF8(value)}"`)
    .join(" ");
