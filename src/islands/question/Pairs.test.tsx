// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { behave, behaveIncomplete, perform, show, words } from "./behave.tsx";
import Pairs from "./Pairs.tsx";
import { examples } from "./Pairs.examples.ts";

vi.mock("#stores/record.ts", async () => (await import("./record-mock.ts")).recordMock());

behave(Pairs, examples);
behaveIncomplete(Pairs, examples);
