// A learning platform for the tests: it runs packages by scorm-again, which we did not write, keeps what it is told for each learner,
// and serves a package's files and no folders, as Moodle does.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import manifest from "../../package.json" with { type: "json" };

const RUNTIME = readFileSync(
  createRequire(import.meta.url)
    .resolve("scorm-again")
    .replace(/dist.*/, "dist/scorm-again.min.js"),
);

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
  xml: "application/xml",
};

export interface Platform {
  readonly url: string;
  readonly server: Server;
  /** What was kept of a learner, by name of the value. */
  kept(learner: string): Readonly<Record<string, unknown>>;
  /** All that learners' pages told, in order: what was called and with what. */
  readonly calls: readonly (readonly string[])[];
}

/** Makes a package; its files by path. */
export function packageOf(command: string, id: string, end: string, ...more: readonly string[]) {
  // Tests run in several processes, and each makes its own.
  const out = `.cache/packages/${process.pid}/${id}-${end}`;
  const args = [`src/commands/${command}.ts`, "--only", id, "--locale", "en", ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--out", out], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return unzipSync(readFileSync(`${out}/whetstone-${manifest.version}-${id}-en-${end}.zip`));
}

/** What a platform answers when it is asked for a file: it has no folders. */
export function sendFile(
  response: ServerResponse,
  files: Readonly<Record<string, Uint8Array>>,
  path: string,
): void {
  const file = files[path];
  const type = file === undefined ? "text/plain" : TYPES[path.replace(/.*\./, "")];
  response
    .writeHead(file === undefined ? 404 : 200, { "Content-Type": `${type}; charset=utf-8` })
    .end(file ?? "not here");
}

/** Opens a package to the platform's learners. */
export async function platformWith(id: string, scorm: "1.2" | "2004" = "1.2"): Promise<Platform> {
  const files = packageOf("package-scorm", id, `scorm${scorm}`, "--scorm", scorm);
  const learners = new Map<string, Record<string, unknown>>();
  const calls: string[][] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const send = (body: string | Uint8Array, type = "text/html") =>
      response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
    const learner = url.searchParams.get("learner") ?? "";
    if (url.pathname === "/scorm-again.js") return send(RUNTIME, "text/javascript");
    if (url.pathname === "/commit") {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { cmi, called } = JSON.parse(body);
      if (cmi) learners.set(learner, cmi);
      if (called) calls.push(called);
      return send('{"result":true,"errorCode":0}', "application/json");
    }
    if (url.pathname === "/lms") return send(page(scorm, url, learners.get(learner)));
    return sendFile(response, files, url.pathname.replace(/^\/content\//, ""));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  return { url, server, calls, kept: (learner) => flat(learners.get(learner) ?? {}) };
}

const flat = (value: object, prefix = "cmi"): Record<string, unknown> =>
  Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      typeof inner === "object" && inner !== null
        ? flat(inner, `${prefix}.${key}`)
        : { [`${prefix}.${key}`]: inner },
    ),
  );

/** The platform's page: the package's launcher in a frame, and the object that it looks for. */
function page(scorm: "1.2" | "2004", url: URL, before: unknown): string {
  const learner = url.searchParams.get("learner") ?? "";
  const [make, name, id, called] =
    scorm === "1.2"
      ? ["Scorm12API", "API", "core.student_id", "core.student_name"]
      : ["Scorm2004API", "API_1484_11", "learner_id", "learner_name"];
  const mode = scorm === "1.2" ? "core.lesson_mode" : "mode";
  return `<!doctype html><html lang="en"><title>Platform</title><link rel="icon" href="data:,">
<script src="scorm-again.js"></script>
<script>
  // Asked for as a page goes, Chromium sends nothing else.
  const post = (body) => navigator.sendBeacon("commit?learner=${learner}", JSON.stringify(body));
  const api = new ${make}({ lmsCommitUrl: "commit?learner=${learner}", logLevel: 5, autocommit: false });
  api.loadFromJSON(${JSON.stringify(before ?? {})});
  const cmi = api.cmi;
  api.loadFromFlattenedJSON({ "cmi.${id}": "${learner}", "cmi.${called}": "Li, Hua ${learner}", "cmi.${mode}": "${url.searchParams.get("mode") ?? "normal"}" });
  const fault = "${url.searchParams.get("fault") ?? ""}";
  // Notes every call, and fails as it is told to.
  window.${name} = new Proxy(api, { get: (of, call) => {
    const real = of[call];
    if (typeof real !== "function") return real;
    return (...given) => {
      post({ called: [String(call), ...given.map(String)] });
      if (fault === "throws" && /Set/.test(call)) throw new Error("down");
      if (fault === "refuses" && /Initialize/.test(call)) return "false";
      if (fault === "full" && given[0] === "cmi.suspend_data" && /Set/.test(call)) { of.lastErrorCode = "405"; return "false"; }
      return real.apply(of, given);
    };
  } });
</script>
<iframe src="content/scorm.html" width="1000" height="800" title="package"></iframe>`;
}

/** Opens the package as a learner of the platform. */
export async function launch(
  page: Page,
  { url }: Platform,
  learner: string,
  more = "",
): Promise<{ readonly launcher: FrameLocator; readonly site: FrameLocator }> {
  await page.goto(`${url}/lms?learner=${learner}${more}`);
  const launcher = page.frameLocator("iframe");
  const site = launcher.frameLocator("#site");
  await site.locator("main").waitFor();
  return { launcher, site };
}
