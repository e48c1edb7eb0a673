// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { behave, behaveIncomplete, perform, show, words } from "./behave.tsx";
import Choice from "./Choice.tsx";
import { examples } from "./Choice.examples.ts";

vi.mock("#stores/record.ts", async () => (await import("./record-mock.ts")).recordMock());

behave(Choice, examples);
behaveIncomplete(Choice, examples);
