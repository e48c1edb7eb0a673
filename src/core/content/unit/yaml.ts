import { CORE_SCHEMA, load } from "js-yaml";
import { stringify } from "yaml";

/** The value of a YAML file that was checked before. */
export const readYaml = <T>(text: string): T => load(text, { schema: CORE_SCHEMA }) as T;

export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** A YAML file with another value. */
export const changed = <T>(text: string, change: (value: T) => T): string =>
  writeYaml(change(readYaml<T>(text)));
