// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Late } from "./Late.tsx";
import { whenLoaded } from "./late.ts";
import { render } from "./render.ts";

const { health, isUpdated } = vi.hoisted(() => ({
  health: { saving: "ok", unsaved: 0, setAside: [] },
  isUpdated: vi.fn(async () => false),
}));
vi.mock("#stores/health.ts", () => ({ $health: { get: () => health, subscribe: () => {} } }));
vi.mock("./load.ts", () => ({ isUpdated }));

const BOX = `<p>Loading</p><p hidden>Failed. <span>Kept.</span></p><p hidden>Updated. <span>Kept.</span></p>
  <p hidden><button>Again</button><button>Reload</button></p>`;

let part: HTMLElement;
/** What a test leaves waiting must not be tried again by the next one. */
const forget: (() => void)[] = [];
afterEach(() => {
  for (const each of forget.splice(0)) each();
});
const wait = (...args: Parameters<typeof whenLoaded<string>>) => {
  forget.push(whenLoaded(...args));
};

beforeEach(() => {
  document.body.innerHTML = `
    <template id="notices"><div class="waiting">${BOX}</div></template>
    <div id="part"><div class="waiting"><p>Loading</p><p class="late">Failed.</p></div></div>
    <div id="other"></div>`;
  part = document.getElementById("part") as HTMLElement;
  Object.assign(health, { saving: "ok", unsaved: 0 });
  isUpdated.mockResolvedValue(false);
});

/** What a part says, hidden words left out. */
function said(root: Element = part): string {
  const copy = root.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[hidden]")) hidden.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
const press = (name: string, root: Element = part) => {
  const button = [...root.querySelectorAll("button")].find((each) => each.textContent === name);
  button?.focus();
  button?.click();
};

/** Fails as often as it is told to, then loads. */
const failing = (times: number) => {
  let left = times;
  return vi.fn(async () => {
    if (left-- > 0) throw new Error("404");
    return "words";
  });
};
const write = (words: string) => part.append(words);

it("a part says that it is loading, and then shows", async () => {
  wait(part, failing(0), write);
  expect(said()).toBe("Loading");
  await settle();
  expect(said()).toBe("words");
});

it("what did not load is told once, with two ways on, and comes back when it is tried again", async () => {
  const load = failing(2);
  wait(part, load, write);
  await settle();
  expect(said()).toBe("Failed. Kept. AgainReload");
  expect(part.querySelector("[role=alert]")).not.toBeNull();
  press("Again");
  expect(said()).toBe("Loading AgainReload");
  await settle();
  expect(said()).toBe("Failed. Kept. AgainReload");
  press("Again");
  await settle();
  expect(said()).toBe("words");
  expect(load).toHaveBeenCalledTimes(3);
});

it("it is tried again when the network returns", async () => {
  wait(part, failing(1), write);
  await settle();
  dispatchEvent(new Event("online"));
  await settle();
  expect(said()).toBe("words");
});

it("a retry of one part retries all waiting parts", async () => {
  const other = document.getElementById("other") as HTMLElement;
  wait(part, failing(1), write);
  wait(other, failing(1), (words) => other.append(words));
  await settle();
  press("Again", other);
  await settle();
  expect([said(), said(other)]).toEqual(["words", "words"]);
});

it("after an update only a reload is offered, and the focus moves to it from “again”", async () => {
  wait(part, failing(9), write);
  await settle();
  isUpdated.mockResolvedValue(true);
  press("Again");
  await settle();
  expect(said()).toBe("Updated. Kept. Reload");
  expect(document.activeElement?.textContent).toBe("Reload");
});

it.each([
  ["storage refuses", { saving: "full" }],
  ["something waits to be stored", { unsaved: 1 }],
])("that answers are kept is not said where %s", async (_, state) => {
  Object.assign(health, state);
  wait(part, failing(1), write);
  await settle();
  expect(said()).toBe("Failed. AgainReload");
});

it("the focus goes on to what was loaded", async () => {
  wait(part, failing(1), write);
  await settle();
  press("Again");
  await settle();
  expect(document.activeElement).toBe(part);
});

it("the way to an answer stays beside the message until the question is there", async () => {
  part.innerHTML = '<p class="waiting">Not yet. <a href="answers/">Answer</a></p>';
  wait(part, failing(1), write);
  await settle();
  expect(said()).toBe("Not yet. AnswerFailed. Kept. AgainReload");
  press("Again");
  await settle();
  expect(said()).toBe("words");
});

it("a quiet part says nothing until something fails", async () => {
  part.textContent = "";
  wait(part, failing(1), write, true);
  expect(said()).toBe("");
  await settle();
  expect(said()).toContain("Failed.");
});

it("a part that was cancelled is neither shown nor tried again", async () => {
  const load = failing(1);
  wait(part, load, write);
  forget.pop()?.();
  await settle();
  dispatchEvent(new Event("online"));
  await settle();
  expect(load).toHaveBeenCalledTimes(1);
  expect(said()).toBe("Loading");
});

it("a component that waits says so in its own place, and shows what was loaded", async () => {
  const load = failing(1);
  part.textContent = "";
  await act(() => render(<Late load={load}>{(words) => <b>{words}</b>}</Late>, part));
  await act(settle);
  expect(said()).toContain("Failed.");
  press("Again");
  await act(settle);
  expect(part.innerHTML).toContain("<b>words</b>");
});
