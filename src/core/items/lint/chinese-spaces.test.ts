import { expect, it } from "vitest";
import { chineseSpaces } from "./chinese-spaces.ts";
import { sampleSheet } from "./testing/sample.ts";

const found = (stem: string) => chineseSpaces.find(sampleSheet("zh-hans", [{ stem }])).length;

it.each(["用 PDCA 来做", "共3 次", "先学， 再用", "折行 留下的空格", "一行\n两行"])(
  "finds “%s”",
  (stem) => {
    expect(found(stem)).toBe(1);
  },
);
it.each(["用PDCA来做", "Meyer and Rowan讲过", "T shape", "先学，再用"])("leaves “%s”", (stem) => {
  expect(found(stem)).toBe(0);
});
