import { until } from "./driver.ts";

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly error?: unknown;
  readonly message?: string;
  readonly result?: Record<string, unknown>;
}

/** Commands and their answers over a WebSocket, as the DevTools protocol and WebDriver BiDi have them. */
export interface Line {
  /** Sends a command; rejects with what the browser says against it. */
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Resolves at the next event of that name. */
  next(event: string): Promise<void>;
  hangUp(): void;
}

/** Opens a line. A browser may not listen yet, so it is tried again. */
export async function openLine(url: string): Promise<Line> {
  const socket = await until(`a line to ${url}`, () => connect(url));
  const waiting = new Map<number, (reply: Reply) => void>();
  const expected = new Map<string, () => void>();
  let last = 0;
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    else if (reply.method !== undefined) expected.get(reply.method)?.();
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, (reply) => {
          if (reply.error === undefined) resolve(reply.result ?? {});
          else
            reject(
              new Error(`${method}: ${JSON.stringify(reply.error)} ${reply.message ?? ""}`.trim()),
            );
        });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    next: (event) => new Promise((resolve) => expected.set(event, resolve)),
    hangUp: () => socket.close(),
  };
}

const connect = (url: string): Promise<WebSocket | undefined> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.addEventListener("open", () => resolve(socket));
    socket.addEventListener("error", () => resolve(undefined));
  });
