// What policies in a server's header do to the pages. Each page has a policy of its own, in a <meta>; one in a header holds as
// well, so whatever any of them forbids is forbidden.

type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies in a header: several headers of one name arrive joined by commas. */
export const policiesOf = (header = ""): readonly Policy[] =>
  header
    .split(",")
    .map(
      (policy) =>
        new Map(
          policy
            .split(";")
            .map((directive) => directive.trim().split(/\s+/))
            .filter(([name]) => name)
            .map(([name = "", ...sources]) => [name.toLowerCase(), sources] as const),
        ),
    )
    .filter((policy) => policy.size > 0);

/** What all pages take from their own server, by the directives that may forbid it, the nearest first. */
const NEEDED = [
  ["script-src-elem", "script-src", "default-src"],
  ["style-src-elem", "style-src", "default-src"],
  ["connect-src", "default-src"],
  ["img-src", "default-src"],
] as const;

/** What keeps pages for reading without a network is a worker. */
const WORKERS = ["worker-src", "child-src", "script-src", "default-src"];

/** What stands in a page's own HTML: its styles, and a short script that loads the page's own after the first paint. */
const INLINE = ["style-src", "script-src"];

/** What a page in a sandbox must be let do: run, keep the record, save it to a file, print. */
const UNLOCKED = ["allow-scripts", "allow-same-origin", "allow-downloads", "allow-modals"];

/** The directives of a header that break pages at an address, each with what it would have to allow. */
export function breaches(header: string | undefined, site: URL): readonly string[] {
  return policiesOf(header).flatMap((policy) => {
    const found: string[] = [];
    for (const names of NEEDED) {
      const name = names.find((directive) => policy.has(directive));
      if (name === undefined) continue;
      const sources = policy.get(name) ?? [];
      if (!allowsOwn(sources, site)) found.push(`${name}: 'self'`);
      const inline = names.some((directive) => INLINE.includes(directive));
      if (inline && !allowsInline(sources)) found.push(`${name}: 'unsafe-inline'`);
    }
    const workers = WORKERS.find((directive) => policy.has(directive));
    if (workers && !allowsOwn(policy.get(workers) ?? [], site)) found.push(`${workers}: 'self'`);
    const sandbox = policy.get("sandbox");
    if (sandbox) {
      for (const word of UNLOCKED) if (!sandbox.includes(word)) found.push(`sandbox: ${word}`);
    }
    // All that a page fetches would be asked for by https, where nobody answers. Browsers leave their own computer out.
    if (policy.has("upgrade-insecure-requests") && site.protocol === "http:" && !isLocal(site))
      found.push("upgrade-insecure-requests");
    return [...new Set(found)];
  });
}

const allowsOwn = (sources: readonly string[], site: URL): boolean =>
  !sources.includes("'strict-dynamic'") &&
  sources.some((source) => source === "'self'" || matches(source, site));

/** A hash or a nonce beside it switches 'unsafe-inline' off. */
const allowsInline = (sources: readonly string[]): boolean =>
  sources.includes("'unsafe-inline'") &&
  !sources.some((source) => /^'(?:nonce-|sha\d+-|strict-dynamic')/.test(source));

/** Whether a source of a policy names an origin. Paths in sources are not looked at: nobody writes them for a host. */
function matches(source: string, { protocol, hostname, host }: URL): boolean {
  if (source === "*" || source === protocol) return true;
  const [, scheme, name = ""] = /^(?:([a-z]+:)\/\/)?(.*)$/.exec(source.replace(/\/$/, "")) ?? [];
  if (scheme !== undefined && scheme !== protocol) return false;
  return name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : name === host;
}

/** Whether this is the computer itself, which browsers trust without https. */
export const isLocal = ({ hostname }: URL): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/**
 * What is amiss with who may frame the site: portals that the headers shut out, or nothing that keeps other sites from it. In
 * browsers `frame-ancestors` takes the place of `X-Frame-Options`.
 */
export function framingFaults(
  headers: Readonly<Record<string, string>>,
  portals: readonly URL[],
): readonly string[] {
  const policies = policiesOf(headers["content-security-policy"]).filter((policy) =>
    policy.has("frame-ancestors"),
  );
  if (policies.length === 0) {
    const options = headers["x-frame-options"];
    if (options === undefined) return ["frame-ancestors: –"];
    return portals.map(({ origin }) => `X-Frame-Options: ${options} (${origin})`);
  }
  if (policies.every((policy) => policy.get("frame-ancestors")?.includes("*")))
    return ["frame-ancestors: *"];
  return portals
    .filter((portal) =>
      policies.some(
        (policy) => !policy.get("frame-ancestors")?.some((source) => matches(source, portal)),
      ),
    )
    .map(({ origin }) => `frame-ancestors: ${origin}`);
}
