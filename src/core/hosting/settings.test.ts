import { expect, it } from "vitest";
import { portalsOf, settingsFaults } from "./settings.ts";

const RIGHT = {
  unit: { en: "Registry Office", "zh-hans": "登记处" },
  contact: { en: "Room 1204" },
  logo: "logo.svg",
  portals: ["https://portal.example"],
  offline: true,
};

it.each([
  ["all of it", RIGHT],
  ["nothing", {}],
  ["no logo and no portal", { logo: "", portals: [] }],
])("%s is right", (_, settings) => expect(settingsFaults(JSON.stringify(settings))).toEqual([]));

it("what an editor of Windows puts before the text does no harm", () => {
  expect(settingsFaults(`\uFEFF${JSON.stringify(RIGHT)}`)).toEqual([]);
});

it.each([
  ["a name that is none", { units: { en: "x" } }, 'units: {"en":"x"}'],
  ["a text without its language", { unit: "x" }, 'unit: "x"'],
  ["a language that the site has not", { unit: { zh: "x" } }, 'unit: {"zh":"x"}'],
  ["a logo outside the folder", { logo: "/logo.svg" }, 'logo: "/logo.svg"'],
  [
    "a portal with a path",
    { portals: ["https://portal.example/"] },
    'portals: ["https://portal.example/"]',
  ],
  ["a word for a switch", { offline: "no" }, 'offline: "no"'],
  ["a portal without scheme", { portals: ["portal.example"] }, 'portals: ["portal.example"]'],
  [
    "one portal without a list",
    { portals: "https://portal.example" },
    'portals: "https://portal.example"',
  ],
])("%s is told", (_, settings, fault) => {
  expect(settingsFaults(JSON.stringify(settings))).toEqual([fault]);
});

it.each([
  ["a missing comma", '{"logo": "" "portals": []}', /^JSON: /],
  ["a list", "[]", /^JSON: \{ … \}$/],
  [
    "another encoding",
    new TextDecoder().decode(new Uint8Array([123, 34, 0xb5, 0xc7, 34])),
    /UTF-8/,
  ],
])("%s is told as such", (_, text, fault) =>
  expect(settingsFaults(text)).toEqual([expect.stringMatching(fault)]),
);

it("only portals that can be ones count", () => {
  expect(portalsOf({ portals: ["https://a.example", "b", 1] }).map(String)).toEqual([
    "https://a.example/",
  ]);
  expect(portalsOf(undefined)).toEqual([]);
});
