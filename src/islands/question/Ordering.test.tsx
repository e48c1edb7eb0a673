// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { behave, perform, show, words } from "./behave.tsx";
import Ordering from "./Ordering.tsx";
import { examples } from "./Ordering.examples.ts";

vi.mock("#stores/record.ts", async () => (await import("./record-mock.ts")).recordMock());

behave(Ordering, examples);

