// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { loadUnit, type UnitSettings } from "#islands/site/load.ts";

vi.mock("#islands/site/load.ts", () => ({
  loadUnit: vi.fn(),
  loadCode: (load: () => Promise<unknown>) => load(),
}));

vi.mock("#islands/site/painted.ts", () => ({ afterPaint: (act: () => void) => act() }));

const BUILT = { unit: "", line: "" };

/** A page as it was built, with the settings that it reads afterwards. */
async function open(settings: UnitSettings, { unit, line } = BUILT): Promise<void> {
  const { documentElement, body } = document;
  documentElement.lang = "zh-Hans";
  documentElement.dataset["base"] = "../";
  body.innerHTML = `<header><a class="mark"><span class="seal">砺</span><span>Course${
    unit && `<small>${unit}</small>`
  }</span></a></header><footer class="foot">${line && `<p data-unit>${line}</p>`}<nav></nav></footer>`;
  vi.mocked(loadUnit).mockResolvedValue(settings);
  vi.resetModules();
  await import("./unit.ts");
  await vi.dynamicImportSettled();
}

const mark = () => document.querySelector(".mark")?.textContent;
const foot = () => [...(document.querySelector(".foot")?.children ?? [])].map((e) => e.textContent);

beforeEach(() => vi.mocked(loadUnit).mockReset());

it("name and contact of site.json stand in header and footer", async () => {
  await open({ unit: { "zh-hans": "下丹湖市" }, contact: { "zh-hans": "内线86-401" } });
  expect(mark()).toBe("砺Course下丹湖市");
  expect(foot()).toEqual(["下丹湖市 · 内线86-401", ""]);
});

it("they take the place of those that the site was built with", async () => {
  const built = { unit: "Old", line: "Old · 1" };
  await open({ unit: { "zh-hans": "New" }, contact: { "zh-hans": "2" } }, built);
  expect(mark()).toBe("砺CourseNew");
  expect(foot()).toEqual(["New · 2", ""]);
});

it.each([
  ["nothing", {}],
  ["what is no setting", { unit: null, contact: "Room 1" } as unknown as UnitSettings],
  ["nothing but empty texts", { unit: { "zh-hans": "" }, contact: { "zh-hans": "" }, logo: "" }],
  ["another language only", { unit: { en: "New" } }],
])("with %s in it the page stays as it was built", async (_, settings) => {
  await open(settings, { unit: "Old", line: "Old · 1" });
  expect(mark()).toBe("砺CourseOld");
  expect(foot()).toEqual(["Old · 1", ""]);
});

it("a logo takes the place of the seal once it has come", async () => {
  const made: HTMLImageElement[] = [];
  const Original = Image;
  vi.stubGlobal("Image", function made1() {
    const image = new Original();
    made.push(image);
    return image;
  });
  await open({ logo: "logo.svg" });
  vi.unstubAllGlobals();
  expect(made).toHaveLength(1);
  expect(made[0]?.getAttribute("src")).toBe("../logo.svg");
  expect(mark()).toBe("砺Course");
  made[0]?.onload?.(new Event("load"));
  expect(mark()).toBe("Course");
  expect(document.querySelector(".mark > img.seal")).toBe(made[0]);
});

it("asks for nothing on a page without a header", async () => {
  document.body.innerHTML = "<main></main>";
  vi.resetModules();
  await import("./unit.ts");
  expect(loadUnit).not.toHaveBeenCalled();
});
