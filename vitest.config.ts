/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";

// The course as it comes is what is tested, whatever a unit's folder here says.
process.env["UNIT"] ??= "";

// Unit tests stand beside the code; tests/content reads content/, tests/build reads dist/. Browser tests have their own runner.
export default getViteConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/{content,build}/**/*.test.ts"],
    // Only to catch what hangs: a busy machine may take its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
