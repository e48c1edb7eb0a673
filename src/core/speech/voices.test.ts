import { expect, it } from "vitest";
import { rowText } from "./table.ts";
import { voicesFor } from "./voices.ts";

const voice = (lang: string, { isLocal = true, isDefault = false } = {}) => ({
  lang,
  localService: isLocal,
  default: isDefault,
});
const tags = (list: readonly { lang: string }[]) => list.map(({ lang }) => lang);

it("never takes a voice that sends what it reads to a server", () => {
  expect(voicesFor([voice("en-US", { isLocal: false })], "en")).toEqual([]);
});

it("takes a voice of the page's language and no other", () => {
  const all = [voice("de-DE"), voice("en-GB"), voice("zh-CN"), voice("enm")];
  expect(tags(voicesFor(all, "en"))).toEqual(["en-GB"]);
  expect(tags(voicesFor(all, "zh-Hans"))).toEqual(["zh-CN"]);
  expect(voicesFor(all, "fr")).toEqual([]);
});

it("puts the voice of the system first among equals", () => {
  const all = [voice("en-AU"), voice("en-US", { isDefault: true }), voice("en")];
  expect(tags(voicesFor(all, "en"))).toEqual(["en", "en-US", "en-AU"]);
});

it("Chinese: Mandarin of the mainland first, Taiwan's after it, Cantonese never; tags as systems write them", () => {
  const all = ["zh-HK", "yue", "zh_HK_#Hant", "zh-TW", "zh", "cmn-Hans-CN", "zh_CN_#Hans"].map(
    (lang) => voice(lang),
  );
  expect(tags(voicesFor(all, "zh-Hans"))).toEqual(["cmn-Hans-CN", "zh_CN_#Hans", "zh", "zh-TW"]);
});

it("a row says each cell after the heading of its column, and its own heading as it is", () => {
  const marks = { colon: ": ", comma: ", " };
  expect(rowText(["Month", "Returned"], ["March", "17"], true, marks)).toBe("March, Returned: 17");
  expect(rowText(["Month", "Returned"], ["March", ""], false, marks)).toBe("Month: March");
  expect(rowText([], ["March", "17"], false, marks)).toBe("March, 17");
});
