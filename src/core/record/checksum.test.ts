import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { canonical } from "./canonical.ts";
import { checksum } from "./checksum.ts";

vi.setConfig({ testTimeout: 60_000 });

it("is the CRC-32 that others compute", () => {
  expect(checksum("123456789")).toBe("cbf43926");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(Number.parseInt(checksum(text), 16)).toBe(crc32(text));
    }),
  );
});

it("is taken of text that does not depend on the order of keys", () => {
  expect(canonical({ b: [1, { d: null, c: "é" }], a: undefined })).toBe(
    '{"b":[1,{"c":"é","d":null}]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});
