/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";

// Unit tests stand beside the code; tests/content reads content/, tests/build reads dist/. Browser tests have their own runner.
export default getViteConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/{content,build}/**/*.test.ts"],
  },
});
