// Intranets run old Chromium under other names. Vite's own default would emit what they can't run.
export const OLDEST_BROWSERS = ["chrome83", "firefox78", "safari14"];

// All of them run ES2020 (es-check holds it). For Chromium before 91 the bundler would write out all optional chains,
// because it trips over one form of them; the tests of the build hold that this form does not occur.
export const SYNTAX = ["chrome91", "firefox78", "safari14"];
