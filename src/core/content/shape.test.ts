import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { stringsSchema } from "#core/i18n/strings.ts";
import { bankSchema } from "#core/items/item.ts";
import { bankWordsSchema } from "#core/items/words.ts";
import { evidenceSchema, evidenceWordsSchema } from "./schema/evidence.ts";
import { termsSchema, termWordsSchema } from "./schema/glossary.ts";
import { instrumentSchema, instrumentWordsSchema } from "./schema/instruments.ts";
import { misconceptionWordsSchema } from "./schema/misconceptions.ts";
import { lessonSchema, moduleSchema } from "./schema/module.ts";
import { pageSchema } from "./schema/page.ts";
import { siteSchema } from "./schema/site.ts";
import { claimsSchema, claimWordsSchema, referencesSchema } from "./schema/sources.ts";
import { syllabusSchema, syllabusWordsSchema } from "./schema/syllabus.ts";
import { exampleOf, faultsOf } from "./shape.ts";

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  bankSchema,
  bankWordsSchema,
  claimsSchema,
  claimWordsSchema,
  evidenceSchema,
  evidenceWordsSchema,
  instrumentSchema,
  instrumentWordsSchema,
  lessonSchema,
  misconceptionWordsSchema,
  moduleSchema,
  pageSchema,
  referencesSchema,
  siteSchema,
  stringsSchema,
  syllabusSchema,
  syllabusWordsSchema,
  termsSchema,
  termWordsSchema,
};

describe.each(Object.entries(SCHEMAS))("%s", (_, schema) => {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const example = exampleOf(json as Parameters<typeof exampleOf>[0]);

  it("takes the example that authors are shown of it", () => {
    expect(schema.safeParse(example).error?.issues ?? []).toEqual([]);
  });

  it("describes any wrong value in any of its places", () => {
    const paths = pathsIn(example);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, other) => {
        const value = changedAt(example, path, other);
        const { error } = schema.safeParse(value);
        if (error === undefined) return;
        const faults = faultsOf(schema, value, error.issues);
        expect(faults.length).toBeGreaterThan(0);
        for (const { message, remedy } of faults) {
          expect(message).toMatch(/\S/);
          expect(message).not.toMatch(/^(Invalid|Too|Unrecognized) /);
          expect(remedy).toMatch(/^(write .+, for example |the fields are |correct )/s);
        }
      }),
    );
  });
});

/** All places in a value, its own among them. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function changedAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest, other);
  return copy;
}
