import { expect, it } from "vitest";
import { noAnswer } from "./answer.ts";
import { entryOf, faultOf, fileListOf, sumOf } from "./file-list.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const came = (text: string) => ({ ...noAnswer("a.txt"), status: 200, bytes: bytesOf(text) });

it.each([
  ["", "811c9dc5"],
  ["a", "e40c292c"],
  ["foobar", "bf9cf968"],
])("the checksum of “%s” is that of FNV-1a", (text, sum) => expect(sumOf(bytesOf(text))).toBe(sum));

it("a file that came as it was built has no fault", () => {
  expect(faultOf(came("砺学"), entryOf(bytesOf("砺学")))).toBeUndefined();
});

it.each([
  ["missing", noAnswer("a.txt"), "0"],
  ["with other ends of lines", came("a\r\n"), "3 ≠ 2 B"],
  ["of the same size", came("b\n"), /^\w{8} ≠ \w{8}$/],
])("one that is %s has one", (_, answer, fault) => {
  expect(faultOf(answer, entryOf(bytesOf("a\n")))).toEqual(
    typeof fault === "string" ? fault : expect.stringMatching(fault),
  );
});

it("what is no list is none", () => {
  expect(fileListOf(came("<!doctype html>"))).toBeUndefined();
  expect(fileListOf(came('{"files":null}'))).toBeUndefined();
  expect(fileListOf(came('{"files":{}}'))).toEqual({ files: {} });
});
