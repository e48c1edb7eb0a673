// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import "./joins.ts";
import { render } from "./render.ts";

it("keeps a number and its measure word on one line, in texts alone", async () => {
  const root = document.createElement("div");
  await act(() => render(<p title="约18分钟">{"约18分钟"}</p>, root));
  expect(root.innerHTML).toBe('<p title="约18分钟">约18\u2060分\u2060钟</p>');
  await act(() => render(<p title="20">{20}</p>, root));
  expect(root.innerHTML).toBe('<p title="20">20</p>');
});
