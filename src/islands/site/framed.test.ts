import { afterEach, describe, expect, it, vi } from "vitest";
import { isFramed, learnPortals } from "./framed.ts";
import { loadUnit } from "./load.ts";

vi.mock("./load.ts", () => ({ loadUnit: vi.fn() }));

afterEach(() => vi.unstubAllGlobals());

const OURS = "https://study.example";
const PORTAL = "https://portal.example";

interface Page {
  parent?: Page;
  readonly location: { readonly origin?: string };
}

/** A page of an origin, framed by these pages, the nearest first. */
async function framedBy(
  origins: readonly string[],
  more: { tells?: boolean; referrer?: string; portals?: readonly string[] } = {},
): Promise<void> {
  const { tells = true, referrer = "", portals } = more;
  vi.mocked(loadUnit)
    .mockReset()
    .mockResolvedValue(portals ? { portals } : {});
  const pages: Page[] = [OURS, ...origins].map((origin) => ({
    location:
      origin === OURS
        ? { origin }
        : {
            get origin(): string {
              throw new DOMException("Blocked a frame from accessing a cross-origin frame.");
            },
          },
  }));
  for (const [index, page] of pages.entries()) page.parent = pages[index + 1] ?? page;
  const location = {
    origin: OURS,
    href: `${OURS}/en/record/`,
    ...(tells && { ancestorOrigins: origins }),
  };
  vi.stubGlobal("window", pages[0]);
  vi.stubGlobal("location", location);
  vi.stubGlobal("document", { referrer });
  await learnPortals();
}

describe.each([
  ["that tells who frames a page", true],
  ["that does not, as Firefox", false],
])("in a browser %s", (_, tells) => {
  it.each([
    ["by itself", [], false],
    ["in a page of this site", [OURS], false],
    ["in two pages of this site", [OURS, OURS], false],
    ["within another site", [PORTAL], true],
    ["in a page of this site inside another site", [OURS, PORTAL], true],
    ["in another site inside a page of this site", [PORTAL, OURS], true],
  ] as const)("a page %s", async (_, origins, framed) => {
    await framedBy(origins, { tells });
    expect(isFramed()).toBe(framed);
  });

  it("a portal that is named may frame it", async () => {
    const portals = ["https://other.example", PORTAL];
    await framedBy([PORTAL], { tells, portals, referrer: `${PORTAL}/start?a=b` });
    expect(isFramed()).toBe(false);
  });

  it("a portal that is named may not be framed by another site itself", async () => {
    await framedBy([PORTAL, "https://else.example"], {
      tells,
      portals: [PORTAL],
      referrer: `${PORTAL}/`,
    });
    expect(isFramed()).toBe(true);
  });

  it("a site whose name begins like a portal's may not frame it", async () => {
    const evil = "https://portal.example.evil.example";
    await framedBy([evil], { tells, portals: [PORTAL], referrer: `${evil}/` });
    expect(isFramed()).toBe(true);
  });
});

it("without ancestorOrigins, a page reached from this site counts as framed", async () => {
  await framedBy([PORTAL], { tells: false, portals: [PORTAL], referrer: `${OURS}/en/` });
  expect(isFramed()).toBe(true);
});

it("a page by itself asks for no portals", async () => {
  await framedBy([]);
  expect(loadUnit).not.toHaveBeenCalled();
});
