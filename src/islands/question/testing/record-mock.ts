import { atom } from "nanostores";
import { vi } from "vitest";
import { EMPTY, type Summary } from "#core/record/state.ts";

/** In the place of `#stores/record.ts` in tests: nothing is stored, and what was appended can be asked. */
export const recordMock = () => ({
  $record: atom<Summary>(EMPTY),
  openRecord: vi.fn(),
  append: vi.fn(),
});
