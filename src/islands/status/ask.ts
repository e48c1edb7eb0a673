import { type Answer, noAnswer, readAnswer } from "#core/hosting/answer.ts";
import { baseHref } from "#islands/site/address.ts";

/** How long an answer may take, ms. */
const PATIENCE = 15_000;

/**
 * Asks the server for a file of the site, past the browser's cache: what is looked at is the answer itself, whatever it is. So it
 * does not come through the loader, which refuses wrong answers and keeps right ones.
 */
export async function ask(path: string): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(baseHref() + path, { cache: "no-store", signal: stop.signal });
    return await readAnswer(path, response);
  } catch {
    return noAnswer(path);
  } finally {
    clearTimeout(timer);
  }
}
