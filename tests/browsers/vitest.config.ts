import { defineConfig } from "vitest/config";

// Real browsers, for `npm run test:browsers` alone: they have to be installed.
export default defineConfig({
  test: { include: ["tests/browsers/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 120_000 },
});
