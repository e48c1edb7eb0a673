// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { behave, behaveIncomplete, perform, show, words } from "./behave.tsx";
import ShortAnswer from "./ShortAnswer.tsx";
import { examples } from "./ShortAnswer.examples.ts";

vi.mock("#stores/record.ts", async () => (await import("./record-mock.ts")).recordMock());

behave(ShortAnswer, examples);
behaveIncomplete(ShortAnswer, examples);
