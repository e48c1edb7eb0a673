// Says what belongs where something else stands: what a schema asks for there, with an example.
import { stringify } from "yaml";
import { z } from "zod";

export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

type Issue = z.core.$ZodIssue;

/** The parts of a JSON schema that are used here. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  /** Fields that there were once, and what to do instead. */
  readonly gone?: Readonly<Record<string, string>>;
}

/** What a schema finds wrong with a value, in an author's words. */
export function faultsOf(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Fault[] {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return issues.flatMap((issue) => faultsOfIssue(root, value, issue));
}

function faultsOfIssue(root: Shape, value: unknown, issue: Issue): Fault[] {
  const { path } = issue;
  // A field that tells which form all else has is described by what it may say, not by one form.
  const shape =
    issue.code === "invalid_union" && issue.errors.length === 0
      ? { enum: formsNamed(shapeAt(root, value, path.slice(0, -1), true), path) }
      : shapeAt(root, value, path);
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    // Report the faults against the form that the author most likely meant.
    const parent = shapeAt(root, value, path, true);
    const meant = (parent.anyOf ?? parent.oneOf ?? []).indexOf(shape);
    const inner = issue.errors[Math.max(meant, 0)] ?? [];
    return inner.flatMap((one) =>
      faultsOfIssue(root, value, { ...one, path: [...path, ...one.path] }),
    );
  }
  if (issue.code === "unrecognized_keys") {
    const fields = Object.keys(shape.properties ?? {}).join(", ");
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `there is no field “${key}” here`,
      remedy:
        shape.gone?.[key] ?? `the fields are ${fields}; correct the name or take the line out`,
    }));
  }
  const key = path[path.length - 1];
  const found = valueAt(value, path);
  const field = typeof key === "string" ? key : undefined;
  const remedy = `write ${describe(shape)}, for example ${line(field, exampleOf(shape))}`;
  if (issue.code === "invalid_key") {
    return [
      {
        path,
        message: issue.issues[0]?.message ?? issue.message,
        remedy: `correct “${String(key)}”, for example to ${line(undefined, exampleOf(shapeAt(root, value, path.slice(0, -1)).propertyNames ?? {}))}`,
      },
    ];
  }
  if (found === undefined && path.length > 0) {
    return [{ path, message: `“${String(key)}” is missing`, remedy }];
  }
  // A message of the schema's own says more than zod's standard text.
  const own = !/^(Invalid|Too) /.test(issue.message);
  return [{ path, message: own ? issue.message : told(found), remedy }];
}

/** The value that was found, in an author's words. */
function told(found: unknown): string {
  if (found === null || found === undefined) return "nothing stands here";
  if (Array.isArray(found)) return `a list of ${found.length} stands here`;
  if (typeof found === "object") return "a map stands here";
  return `“${String(found)}” stands here`;
}

/** The shape of what stands at a path. Of several forms, the one most like the value, unless all are wanted. */
function shapeAt(root: Shape, value: unknown, path: readonly PropertyKey[], all = false): Shape {
  const shape = all && path.length === 0 ? root : formOf(root, value);
  const [key, ...rest] = path;
  if (key === undefined) return shape;
  const { additionalProperties } = shape;
  const next =
    typeof key === "number"
      ? (shape.prefixItems?.[key] ?? shape.items)
      : (shape.properties?.[String(key)] ??
        (typeof additionalProperties === "object" ? additionalProperties : undefined));
  return shapeAt(next ?? {}, valueAt(value, [key]), rest, all);
}

/** Among the forms that something can have, the one of the same kind, else the one with most fields in common. */
function formOf(shape: Shape, value: unknown): Shape {
  const forms = (shape.anyOf ?? shape.oneOf)?.map((form) => formOf(form, value));
  if (forms === undefined) return shape;
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const likeness = ({ properties = {} }: Shape) =>
    keys.reduce((sum, key) => {
      const wanted = properties[key];
      if (wanted === undefined) return sum;
      if (wanted.const === undefined) return sum + 1;
      return sum + (wanted.const === valueAt(value, [key]) ? 100 : 0);
    }, 0);
  return forms.reduce((best, form) => (likeness(form) > likeness(best) ? form : best));
}

/** What a field may say where it tells the form of all others. */
function formsNamed(shape: Shape, path: readonly PropertyKey[]): unknown[] {
  const forms = shape.anyOf ?? shape.oneOf;
  if (forms) return forms.flatMap((form) => formsNamed(form, path));
  const key = String(path[path.length - 1]);
  return [shape.properties?.[key]?.const ?? []].flat();
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** What a shape asks for: “a whole number from 3 to 20”. */
function describe(shape: Shape): string {
  if (shape.description !== undefined) return shape.description;
  if (shape.const !== undefined) return `“${shape.const}”`;
  if (shape.enum) return `one of ${shape.enum.join(", ")}`;
  const forms = shape.anyOf ?? shape.oneOf;
  if (forms) return [...new Set(forms.map(describe))].join(", or ");
  switch (shape.type) {
    case "boolean":
      return "true or false";
    case "integer":
      return `a whole number${between(shape.minimum, shape.maximum)}`;
    case "number":
      return `a number${between(shape.minimum, shape.maximum)}`;
    case "array":
      return `a list${between(shape.minItems, shape.maxItems, " of ")}`;
    case "object":
      return shape.properties
        ? `a map with ${Object.keys(shape.properties).join(", ")}`
        : "a map, each entry under its id";
    default:
      return "a text";
  }
}

function between(min?: number, max?: number, from = " from "): string {
  // The largest number that is exact is no limit that an author meets.
  const most = max === Number.MAX_SAFE_INTEGER ? undefined : max;
  if (min !== undefined && min === most) return ` of ${min}`;
  if (min !== undefined && most !== undefined) return `${from}${min} to ${most}`;
  if (min !== undefined) return min > 0 ? ` of ${min} or more` : "";
  return most === undefined ? "" : ` of ${most} at most`;
}

/** Something that a shape takes, as short as it can be. */
export function exampleOf(shape: Shape): unknown {
  const form = (shape.anyOf ?? shape.oneOf)?.[0];
  if (form) return exampleOf(form);
  const given = shape.examples?.[0] ?? shape.const ?? shape.enum?.[0];
  if (given !== undefined) return given;
  switch (shape.type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return shape.minimum ?? 1;
    case "array":
      return (
        shape.prefixItems?.map(exampleOf) ??
        Array.from({ length: Math.max(1, shape.minItems ?? 1) }, () => exampleOf(shape.items ?? {}))
      );
    case "object":
      return Object.fromEntries(
        shape.properties
          ? (shape.required ?? []).map((name) => [name, exampleOf(shape.properties?.[name] ?? {})])
          : [
              [
                exampleOf(shape.propertyNames ?? {}),
                exampleOf(
                  typeof shape.additionalProperties === "object" ? shape.additionalProperties : {},
                ),
              ],
            ],
      );
    default:
      return "…";
  }
}

/** As it is written in a file, on one line. */
function line(field: string | undefined, value: unknown): string {
  const text = stringify(value, {
    collectionStyle: "flow",
    lineWidth: 0,
    flowCollectionPadding: false,
  }).trim();
  return field === undefined ? text : `${field}: ${text}`;
}
