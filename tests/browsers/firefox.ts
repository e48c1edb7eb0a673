import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pointerActions, typingActions } from "./actions.ts";
import type { Driver } from "./driver.ts";
import { start } from "./program.ts";
import { openLine } from "./socket.ts";

interface Called {
  readonly type: string;
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox, by WebDriver BiDi (w3.org/TR/webdriver-bidi), which it speaks by itself; with settings as its user chose them. */
export async function startFirefox(
  path: string,
  settings: Readonly<Record<string, boolean | number>> = {},
): Promise<Driver> {
  const program = start(path, (folder) => {
    // What is asked of the network beside the site would only be noise here.
    const chosen = {
      "app.update.enabled": false,
      "browser.safebrowsing.downloads.enabled": false,
      "network.captive-portal-service.enabled": false,
      // Settings for programs that drive it. One of them makes all files of the computer one origin, which they are to no reader.
      "remote.prefs.recommended": false,
      ...settings,
    };
    writeFileSync(
      join(folder, "user.js"),
      Object.entries(chosen)
        .map(([name, value]) => `user_pref("${name}", ${value});`)
        .join("\n"),
    );
    return ["--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"];
  });
  const line = await openLine(`${await program.says(/BiDi listening on (ws:\S+)/)}/session`);
  await line.send("session.new", { capabilities: {} });
  const { contexts } = await line.send("browsingContext.getTree");
  const [{ context } = { context: "" }] = contexts as { context: string }[];
  await line.send("browsingContext.setViewport", {
    context,
    viewport: { width: 1280, height: 900 },
  });
  return {
    goto: async (url) => {
      await line.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    evaluate: async (expression) => {
      const called = (await line.send("script.evaluate", {
        expression,
        target: { context },
        awaitPromise: true,
      })) as unknown as Called;
      if (called.type === "exception") throw new Error(called.exceptionDetails?.text);
      return called.result?.value;
    },
    press: async (x, y) => {
      await line.send("input.performActions", { context, actions: pointerActions(x, y) });
    },
    type: async (text) => {
      await line.send("input.performActions", { context, actions: typingActions(text) });
    },
    print: async () => {
      const { data } = await line.send("browsingContext.print", { context });
      return Buffer.from(String(data), "base64");
    },
    close: async () => {
      line.hangUp();
      await program.stop();
    },
  };
}
