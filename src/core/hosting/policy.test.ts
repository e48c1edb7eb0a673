import { describe, expect, it } from "vitest";
import { breaches, framingFaults } from "./policy.ts";

const SITE = new URL("http://study.example:8080/learn/");

describe("a policy in a header", () => {
  it.each([
    [undefined, []],
    ["frame-ancestors 'none'", []],
    ["object-src 'none'; base-uri 'self'", []],
    ["default-src 'self' 'unsafe-inline'", []],
    ["default-src * 'unsafe-inline'", []],
    ["default-src http: 'unsafe-inline'", []],
    ["default-src study.example:8080 'unsafe-inline'; img-src *.example", []],
    ["script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'", []],
    ["default-src 'self'", ["default-src: 'unsafe-inline'"]],
    ["script-src 'self'", ["script-src: 'unsafe-inline'"]],
    ["style-src 'self'", ["style-src: 'unsafe-inline'"]],
    ["style-src 'self' 'unsafe-inline' 'nonce-x'", ["style-src: 'unsafe-inline'"]],
    [
      "script-src 'strict-dynamic' 'nonce-x'",
      ["script-src: 'self'", "script-src: 'unsafe-inline'"],
    ],
    ["connect-src 'none'", ["connect-src: 'self'"]],
    ["img-src https:", ["img-src: 'self'"]],
    ["default-src https://other.example 'unsafe-inline'", ["default-src: 'self'"]],
    ["sandbox allow-scripts allow-downloads allow-modals", ["sandbox: allow-same-origin"]],
    ["upgrade-insecure-requests", ["upgrade-insecure-requests"]],
  ])("%s: what it would have to allow", (header, found) => {
    expect(breaches(header, SITE)).toEqual(found);
  });

  it("several hold together: what one of them forbids is forbidden", () => {
    expect(breaches("default-src * 'unsafe-inline', connect-src 'none'", SITE)).toEqual([
      "connect-src: 'self'",
    ]);
  });

  it.each(["https://study.example/", "http://localhost:4321/"])(
    "at %s requests may be upgraded",
    (site) => expect(breaches("upgrade-insecure-requests", new URL(site))).toEqual([]),
  );
});

describe("who may frame the site", () => {
  const portal = new URL("https://portal.example");
  const policy = (value: string) => ({ "content-security-policy": `frame-ancestors ${value}` });

  it.each([
    ["nobody, and no portal is named", policy("'none'"), [], []],
    ["nobody, by the older header", { "x-frame-options": "DENY" }, [], []],
    ["anybody: no header says otherwise", {}, [], ["frame-ancestors: –"]],
    ["anybody, in so many words", policy("*"), [], ["frame-ancestors: *"]],
    ["the portal", policy("https://portal.example"), [portal], []],
    ["the portal, among all of its domain", policy("'self' *.example"), [portal], []],
    [
      "nobody, but a portal is named",
      policy("'none'"),
      [portal],
      ["frame-ancestors: https://portal.example"],
    ],
    [
      "nobody, by the older header, but a portal is named",
      { "x-frame-options": "SAMEORIGIN" },
      [portal],
      ["X-Frame-Options: SAMEORIGIN (https://portal.example)"],
    ],
    [
      "the portal, whatever the older header says",
      { ...policy("https://portal.example"), "x-frame-options": "DENY" },
      [portal],
      [],
    ],
    [
      "the portal by one policy, nobody by another",
      {
        "content-security-policy": "frame-ancestors https://portal.example, frame-ancestors 'none'",
      },
      [portal],
      ["frame-ancestors: https://portal.example"],
    ],
  ] as const)("%s", (_, headers, portals, found) => {
    expect(framingFaults(headers, portals)).toEqual(found);
  });
});
