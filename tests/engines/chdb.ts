// ClickHouse within this process, as a package of npm has it.
import { createRequire } from "node:module";
import { resolve } from "node:path";

export const CHDB = "chdb@3.4.0";

/** Where it is put. */
export const ENGINES = resolve(".cache/engines");

interface Session {
  query(sql: string, format?: string): string;
  close(): void;
}

export function openClickHouse(): Session {
  const { Session } = createRequire(`${ENGINES}/`)("chdb") as { Session: new () => Session };
  return new Session();
}
