import { defineConfig } from "vitest/config";

// Engines for the roll-up's tables, for `npm run test:engines` alone: they have to be fetched.
export default defineConfig({
  test: { include: ["tests/engines/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
});
