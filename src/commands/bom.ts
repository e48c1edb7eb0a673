import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Component {
  readonly "bom-ref": string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Bom {
  serialNumber?: string;
  metadata: {
    timestamp: string;
    tools: { version?: string }[];
    component: { "bom-ref": string; name: string };
  };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** What only checks the site and is not part of making it. `npm sbom --omit dev` leaves out some that are, such as Preact. */
const isForTests = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === "cdx:npm:package:development" && value === "true");

/**
 * The bill of materials as npm makes it of the lock file: what the site is built with, and so all that it can hold. Without
 * what differs from run to run and from computer to computer.
 */
export function billOfMaterials(date: Date): string {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    "sbom --sbom-format cyclonedx --sbom-type application --package-lock-only".split(" "),
    { encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`npm made no bill of materials: ${stderr}`);
  const bom = JSON.parse(stdout) as Bom;
  delete bom.serialNumber;
  bom.metadata.timestamp = date.toISOString();
  for (const tool of bom.metadata.tools) delete tool.version;
  // npm names it after the folder.
  bom.metadata.component.name = (
    JSON.parse(readFileSync("package.json", "utf8")) as { name: string }
  ).name;
  bom.components = bom.components
    .filter((component) => !isForTests(component))
    .sort((one, other) => (one["bom-ref"] < other["bom-ref"] ? -1 : 1));
  const kept = new Set(bom.components.map((component) => component["bom-ref"]));
  const root = bom.metadata.component["bom-ref"];
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => ref === root || kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((to) => kept.has(to)) }));
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}
