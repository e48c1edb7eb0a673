// `npm run doctor -- URL`: asks a web server for the site, goes through the same list of checks as the page `status/`, and says of
// each fault which lines of configuration cure it. Exits with 1 if there is something to do.
import { parseArgs } from "node:util";
import { type Answer, noAnswer, readAnswer } from "#core/hosting/answer.ts";
import { byUrgency, examine } from "#core/hosting/checks.ts";
import { look } from "#core/hosting/look.ts";
import { SERVER_IDS, type ServerId, serverOf } from "#core/hosting/servers.ts";
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "#core/i18n/locales.ts";
import { readContent } from "#course/reading.ts";
import { report } from "./doctor-report.ts";

const USAGE = `npm run doctor -- URL [--server ${SERVER_IDS.join("|")}] [--locale ${LOCALES.join("|")}]
  URL is the address of the site as learners know it: http://study.example/learn/
  --server shows the lines for that server, whatever the server says of itself`;

/** How long an answer may take, ms. */
const PATIENCE = 30_000;

/** A page of the site, from its language on. */
const PAGE = new RegExp(`/(?:${LOCALES.join("|")})(?:/.*)?$`);

const { site, server, locale } = readArguments();
let asked = 0;
let refused: unknown;

const seen = await look(ask, { site, locale, everything: true });
if (seen.page.status === 0 && seen.listing.status === 0) {
  fail(`Nothing answers at ${site}: ${reason(refused)}`);
}
const { course } = readContent();
if (course === undefined) fail("The content has errors: npm run check says which.");

const findings = byUrgency(examine(seen));
const told = server ?? serverOf(seen.page.headers["server"]);
console.log(
  report(findings, seen, { t: course.words[locale].strings.status, server: told, asked }),
);
process.exitCode = findings.some(({ state }) => state === "bad") ? 1 : 0;

/** As a browser asks: packed answers are welcome, and redirects are followed. */
async function ask(path: string): Promise<Answer> {
  asked++;
  try {
    const response = await fetch(new URL(path, site), { signal: AbortSignal.timeout(PATIENCE) });
    return await readAnswer(path, response);
  } catch (error) {
    refused = error;
    return noAnswer(path);
  }
}

function readArguments(): { site: URL; server: ServerId | undefined; locale: Locale } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        server: { type: "string" },
        locale: { type: "string", default: DEFAULT_LOCALE },
      },
      allowPositionals: true,
    });
    const [address = ""] = positionals;
    const site = new URL(/^\w+:\/\//.test(address) ? address : `http://${address}`);
    site.search = site.hash = "";
    // Of a page's address, the site's own folder.
    site.pathname = site.pathname.replace(PAGE, "").replace(/\/?$/, "/");
    const server = SERVER_IDS.find((id) => id === values.server);
    if (values.server !== undefined && server === undefined) throw new Error(values.server);
    if (!isLocale(values.locale)) throw new Error(values.locale);
    return { site, server, locale: values.locale };
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}

/** Why no answer came, in the words of the system: the name is not known, the certificate not trusted. */
function reason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
