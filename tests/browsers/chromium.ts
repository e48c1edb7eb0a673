import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Driver, KEYS, until } from "./driver.ts";
import { start } from "./program.ts";
import { openLine } from "./socket.ts";

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

const NAMES: Readonly<Record<string, { key: string; code: number; text?: string }>> = {
  [KEYS.enter]: { key: "Enter", code: 13, text: "\r" },
  [KEYS.tab]: { key: "Tab", code: 9 },
  [KEYS.escape]: { key: "Escape", code: 27 },
};

/** A Chromium of any age, by its DevTools protocol alone: drivers of today refuse old ones. */
export async function startChromium(path: string): Promise<Driver> {
  const program = start(path, (folder) => [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--window-size=1280,900",
    "--remote-debugging-port=0",
    `--user-data-dir=${folder}`,
    "about:blank",
  ]);
  const file = join(program.folder, "DevToolsActivePort");
  const port = await until("Chromium's port", async () =>
    existsSync(file) ? readFileSync(file, "utf8").split("\n")[0] : undefined,
  );
  const page = await until("Chromium's page", async () => {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
    return targets.find(({ type }) => type === "page");
  });
  const line = await openLine(page.webSocketDebuggerUrl);
  await line.send("Page.enable");
  return {
    goto: async (url) => {
      const loaded = line.next("Page.loadEventFired");
      await line.send("Page.navigate", { url });
      await loaded;
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await line.send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value?: string }).value;
    },
    press: async (x, y) => {
      for (const type of ["mouseMoved", "mousePressed", "mouseReleased"]) {
        await line.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
      }
    },
    type: async (text) => {
      for (const letter of text) {
        const name = NAMES[letter];
        if (name === undefined) await line.send("Input.insertText", { text: letter });
        else {
          const { key, code, ...more } = name;
          const params = { key, code: key, windowsVirtualKeyCode: code, ...more };
          await line.send("Input.dispatchKeyEvent", { type: "keyDown", ...params });
          await line.send("Input.dispatchKeyEvent", { type: "keyUp", ...params });
        }
      }
    },
    print: async () => {
      const { data } = await line.send("Page.printToPDF", { preferCSSPageSize: true });
      return Buffer.from(String(data), "base64");
    },
    close: async () => {
      line.hangUp();
      await program.stop();
    },
  };
}
