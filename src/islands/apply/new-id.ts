import { NAME_BYTES, nameFrom } from "#core/record/id.ts";

/** The id of a new plan or entry: no other in the world has it, so that two computers' records can be merged. */
export const newId = (): string => nameFrom(crypto.getRandomValues(new Uint8Array(NAME_BYTES)));
