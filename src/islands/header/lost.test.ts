// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";

/** Shows the page for what is lost at an address; says where its links lead, and whether the note on folders shows. */
async function lostAt(address: string): Promise<{ links: string[]; noted: boolean }> {
  location.href = `https://unit.example${address}`;
  document.body.innerHTML = `
    <a data-locale="en" href="../"></a><a data-locale="zh-hans" href="../"></a><p data-up></p>`;
  vi.resetModules();
  await import("./lost.ts");
  const links = [...document.querySelectorAll("a")];
  return {
    links: links.map((link) => new URL(link.href).pathname),
    noted: !document.querySelector<HTMLElement>("[data-up]")?.hidden,
  };
}

it.each([
  ["/en/nowhere/", "/"],
  ["/en/modules/nowhere/deeper/still", "/"],
  ["/study/x/en/nowhere", "/study/x/"],
  ["/study/x/zh-hans/modules/nowhere/", "/study/x/"],
  ["/en/study/zh-hans/nowhere/", "/en/study/"],
])("at %s the links lead to the languages below %s", async (address, site) => {
  expect(await lostAt(address)).toEqual({ links: [`${site}en/`, `${site}zh-hans/`], noted: false });
});

it.each([
  ["/nowhere", "/"],
  ["/study/x/nowhere/", "/study/x/"],
  ["/study/x/english/nowhere", "/study/x/english/"],
])("at %s, with no language in it, they lead up to %s and say so", async (address, folder) => {
  expect(await lostAt(address)).toEqual({ links: [folder, folder], noted: true });
});
