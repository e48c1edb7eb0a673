import { defineConfig } from "vitest/config";

// Real web servers, for `npm run test:servers` alone: they have to be installed.
export default defineConfig({
  test: { include: ["tests/servers/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 60_000 },
});
