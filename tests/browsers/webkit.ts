import { freePort } from "../../src/commands/host.ts";
import { pointerActions, typingActions } from "./actions.ts";
import { type Driver, until } from "./driver.ts";
import { start } from "./program.ts";

/** WebKitGTK, by the classic WebDriver (w3.org/TR/webdriver2). It needs a screen: Xvfb gives it one that nobody sees. */
export async function startWebKit(
  driver: string,
  browser: string,
  screen: string,
): Promise<Driver> {
  const display = `:${90 + (process.pid % 900)}`;
  const xvfb = start(screen, () => [display, "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
  const port = await freePort();
  const program = start(driver, () => [`--port=${port}`], {
    DISPLAY: display,
    GDK_BACKEND: "x11",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    LIBGL_ALWAYS_SOFTWARE: "1",
  });
  const base = `http://127.0.0.1:${port}`;
  const command = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until("WebKit's driver", () =>
    command("GET", "/status").then(
      () => true,
      () => false,
    ),
  );
  const { sessionId } = (await command("POST", "/session", {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } },
    },
  })) as { sessionId: string };
  const at = `/session/${sessionId}`;
  await command("POST", `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  await command("POST", `${at}/window/rect`, { x: 0, y: 0, width: 1280, height: 1000 });
  return {
    goto: async (url) => {
      await command("POST", `${at}/url`, { url });
    },
    evaluate: async (expression) => {
      const script = `const done = arguments[arguments.length - 1]; (${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = (await command("POST", `${at}/execute/async`, {
        script,
        args: [],
      })) as { value?: string; error?: string };
      if (error !== undefined) throw new Error(error);
      return value ?? undefined;
    },
    press: async (x, y) => {
      await command("POST", `${at}/actions`, { actions: pointerActions(x, y) });
    },
    type: async (text) => {
      await command("POST", `${at}/actions`, { actions: typingActions(text) });
    },
    close: async () => {
      await command("DELETE", at).catch(() => {});
      await program.stop();
      await xvfb.stop();
    },
  };
}
