// `npm run doctor` on a server that does all as it should, and on one with each fault: it is found, and its cure is printed.
import { expect, it } from "vitest";
import type { CheckId } from "#core/hosting/checks.ts";
import { REMEDIES } from "#core/hosting/remedies.ts";
import { SERVER_IDS, SERVERS } from "#core/hosting/servers.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { course } from "#course/index.ts";
import { FAULTS, serveBroken } from "../broken-server.ts";
import { doctor, toDo } from "../doctor.ts";

const t = course.words.en.strings.status;

/** A damaged file is also one that is not as it was built. */
const ALSO: Readonly<Partial<Record<CheckId, readonly CheckId[]>>> = {
  version: ["files"],
  scripts: ["files"],
  search: ["files"],
};

it.each(LOCALES)(
  "%s: finds nothing to do where all is as it should be, and says what it can't see",
  async (locale) => {
    const { url, stop } = await serveBroken();
    const { code, text } = await doctor(url, "--locale", locale);
    stop();
    const words = course.words[locale].strings.status;
    expect(text).toContain(words.nothingToDo);
    expect(code).toBe(0);
    expect(text).toContain(`? ${words.storage} (${words.unseen})`);
    expect(text).toContain(`${url}${locale}/status/`);
  },
);

it.each(Object.entries(FAULTS))(
  "%s: the fault is found, and no other; its lines are printed for every server",
  async (name, fault) => {
    const id = name as CheckId;
    const { url, stop } = await serveBroken(fault);
    const { code, text } = await doctor(url);
    stop();
    expect(toDo(text).sort(), text).toEqual([id, ...(ALSO[id] ?? [])].sort());
    expect(code).toBe(1);
    expect(text).toContain(t[`${id}Bad`]);
    for (const server of SERVER_IDS) {
      for (const line of REMEDIES[id]?.[server] ?? []) {
        expect(text, SERVERS[server].name).toContain(`      ${line}\n`);
      }
    }
  },
);

it("prints the lines for the server that it is told, and no others", async () => {
  const { url, stop } = await serveBroken(FAULTS.sniff);
  const { text } = await doctor(`${url}en/modules/`, "--server", "iis");
  stop();
  expect(text).toContain("web.config");
  expect(text).not.toContain("nginx");
});

it("says why nothing answers", async () => {
  const { url, stop } = await serveBroken();
  stop();
  const { code, text } = await doctor(url);
  expect(text).toContain("ECONNREFUSED");
  expect(code).toBe(1);
});

it.each([[[]], [["http://"]], [["http://localhost", "--server", "iss"]]])(
  "tells how it is used: %j",
  async (args) => {
    const { code, text } = await doctor(...args);
    expect(text).toContain("npm run doctor");
    expect(code).toBe(1);
  },
);
