import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { withLeanCsp } from "./lean-csp.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>p{color:red}</style><script>go()</script><script src="x.js"></script>`;

it("keeps the hashes of what stands in the page and drops all others", () => {
  const kept = `script-src 'self' ${hash("go()")}; style-src 'self' ${hash("p{color:red}")};`;
  const policy = `script-src 'self' ${hash("other")} ${hash("go()")}; style-src 'self' ${hash("p{color:red}")} ${hash("")};`;
  expect(withLeanCsp(page(policy))).toBe(page(kept));
});

it("leaves a page without a policy as it is", () => {
  expect(withLeanCsp("<p>text</p>")).toBe("<p>text</p>");
});
