// @vitest-environment happy-dom

import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it } from "vitest";
import { render } from "./render.ts";
import { translate } from "./testing/translate.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => root.remove());

let turn: (turns: number) => void = () => {};

/** Texts of every sort that a press may change: alone, beside others, coming, going, at the root, in a part of its own. */
function Everything() {
  const [n, set] = useState(0);
  turn = set;
  return (
    <>
      <button type="button" id="press">
        {n === 0 ? "Check" : "Again"}
      </button>
      <p id="beside">
        Question {n} of <b>ten</b>, {n > 0 && "begun"}
        {n % 2 === 0 && <i>even</i>}
      </p>
      <p id="error">{n === 1 && "Choose first."}</p>
      <p id="part">
        <Part n={n} /> in all
      </p>
      <ol>
        {(n === 0 ? ["a", "b"] : ["b", "a", "c"]).map((key) => (
          <li key={key}>
            {key} {n}
          </li>
        ))}
      </ol>
      {`${n} at the root`}
    </>
  );
}
const Part = ({ n }: { n: number }) => <>{`${n} parts`}</>;

const show = (n: number) => act(() => turn(n));

/** What stands there when nobody translates. */
async function plain(n: number): Promise<string> {
  const other = document.createElement("div");
  await act(() => render(<Everything />, other));
  await show(n);
  const text = other.innerHTML;
  await act(() => render(null, other));
  return text;
}

it("shows what a press changes, after the page was translated", async () => {
  const wanted = [await plain(0), await plain(1), await plain(2)];
  await act(() => render(<Everything />, root));
  for (const n of [1, 0, 2, 1]) {
    translate(root);
    expect(root.textContent).toContain("«");
    await show(n);
    expect(root.innerHTML).toBe(wanted[n]);
  }
});

it("leaves the focus where it is, though texts around it are put back", async () => {
  await act(() => render(<Everything />, root));
  const button = document.getElementById("press");
  button?.focus();
  translate(root);
  await show(1);
  expect(document.activeElement).toBe(button);
  expect(button?.textContent).toBe("Again");
});

it("takes a translation away with what it stood in", async () => {
  await act(() => render(<Everything />, root));
  await show(1);
  translate(root);
  await show(2);
  expect(document.getElementById("error")?.textContent).toBe("");
});

it("renders anew from outside into what was translated", async () => {
  await act(() => render(<p>{"one"}</p>, root));
  translate(root);
  await act(() => render(<p>{"two"}</p>, root));
  expect(root.innerHTML).toBe("<p>two</p>");
});

it("changes a part by itself without touching what was translated outside of it", async () => {
  let set: (n: number) => void = () => {};
  const Inner = () => {
    const [n, setN] = useState(0);
    set = setN;
    return <b>{n}</b>;
  };
  await act(() =>
    render(
      <div>
        <p>{"outside"}</p>
        <Inner />
      </div>,
      root,
    ),
  );
  translate(root);
  await act(() => set(1));
  expect(root.querySelector("p")?.textContent).toBe("«outside»");
  expect(root.querySelector("b")?.textContent).toBe("1");
});
