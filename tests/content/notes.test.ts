// Each string of the interface has a note for translators: where it stands, and what is filled in.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

type Groups = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = (file: string): Groups => parse(readFileSync(`content/ui/${file}`, "utf8"));

const { filled = {}, ...notes } = read("notes.yaml");
const words = read("en.yaml");

/** Each note with the names that it is of. */
const entries = Object.entries(notes).flatMap(([group, texts]) =>
  Object.entries(texts).flatMap(([names, note]) =>
    names.split(", ").map((name) => ({ place: `${group}.${name}`, note })),
  ),
);
const places = Object.entries(words).flatMap(([group, texts]) =>
  Object.entries(texts).map(([name, text]) => ({ place: `${group}.${name}`, text })),
);

it("every string has one note for translators, and no note is of a string that is gone", () => {
  expect(places.length).toBeGreaterThan(500);
  expect(entries.map(({ place }) => place).sort()).toEqual(places.map(({ place }) => place).sort());
});

it("every note is a sentence", () => {
  expect(entries.filter(({ note }) => !/^\S.{8,}[.]$/s.test(note))).toEqual([]);
});

it("every place to fill in is explained: in the string's note, or for all strings", () => {
  const noteOf = new Map(entries.map(({ place, note }) => [place, note]));
  const unexplained = places.flatMap(({ place, text }) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !(name in filled) && !noteOf.get(place)?.includes(`{${name}}`))
      .map((name) => `${place}: {${name}}`),
  );
  expect(unexplained).toEqual([]);
  const used = places.map(({ text }) => text).join("\n");
  expect(Object.keys(filled).filter((name) => !used.includes(`{${name}}`))).toEqual([]);
});
