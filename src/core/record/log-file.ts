/**
 * The other form of a file: what a page holds that storage refused, as storage would hold it (`text.ts`) below a line of
 * its own. Writing it takes nothing that a page does not have anyway: it must need neither storage nor network.
 */
export const LOG_FILE = "log";

export const logFile = (course: string, savedAt: number, text: string): string =>
  `${JSON.stringify({ whetstone: LOG_FILE, course, savedAt })}\n${text}`;
