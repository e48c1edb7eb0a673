import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ByteWriter, ParquetWriter, type Writer } from "hyparquet-writer";

type Value = string | number | undefined;

/** The type of a column; with a question mark, its cells may be empty. */
type Kind = "text" | "text?" | "whole" | "whole?" | "number" | "number?";

type Schema = Readonly<Record<string, Readonly<Record<string, Kind>>>>;

/** What is said of the course alone. */
export const COURSE = {
  items: {
    item: "text",
    rev: "whole",
    module: "text",
    objective: "text",
    section: "text",
    chooses: "text?",
  },
  options: { item: "text", rev: "whole", option: "text", misconception: "text" },
  misconceptions: { misconception: "text", locale: "text", words: "text" },
} as const satisfies Schema;

/** What may be shown. */
export const SHOWN = {
  groups: { row: "text", classes: "text", classes_2: "text?", people: "whole" },
  item_figures: {
    item: "text",
    rev: "whole",
    answered: "whole",
    right: "whole?",
    discrimination: "number?",
  },
  before_after: { module: "text?", share_before: "number", share_after: "number" },
  confidence: { confidence: "text", share: "number?" },
  views: { instrument: "text", area: "text", side: "text", people: "whole", mean: "number?" },
  reliability: { instrument: "text", area: "text", people: "whole?", alpha: "number?" },
} as const satisfies Schema;

/** What each person did. */
export const RAW = {
  persons: {
    person: "text",
    role: "text",
    outcome: "text",
    files: "whole",
    answers: "whole",
    pretests: "whole",
  },
  objectives: { person: "text", module: "text", objective: "text", stage: "text" },
  answers: {
    person: "text",
    item: "text",
    rev: "whole",
    score: "number",
    options: "text?",
    confidence: "text?",
  },
  pretests: {
    person: "text",
    module: "text",
    item: "text",
    rev: "whole",
    score_before: "number",
    score_after: "number?",
    confidence: "text?",
  },
  views: { person: "text", instrument: "text", area: "text", side: "text", mean: "number?" },
  statements: {
    person: "text",
    instrument: "text",
    area: "text",
    statement: "text",
    worth: "number",
  },
} as const satisfies Schema;

type Row<Columns> = { readonly [Name in keyof Columns]: Value };

/** Rows for each table of a schema. */
export type Rows<S extends Schema> = { readonly [Table in keyof S]: readonly Row<S[Table]>[] };

/** Rows that wait to be written together: Parquet keeps a column's values of many rows side by side. */
const LOT = 50_000;

/** The tables of a schema as Parquet files in a folder, written row by row: no more than a lot of each is in memory. */
export class Tables<S extends Schema> {
  private readonly tables: ReadonlyMap<string, Table>;

  constructor(folder: string, schema: S) {
    this.tables = new Map(
      Object.entries(schema).map(([name, columns]) => [
        name,
        new Table(join(folder, `${name}.parquet`), columns),
      ]),
    );
  }

  add(rows: Rows<S>): void {
    for (const [name, of] of Object.entries(rows)) {
      for (const row of of) this.tables.get(name)?.add(row);
    }
  }

  finish(): void {
    for (const table of this.tables.values()) table.finish();
  }
}

class Table {
  private readonly columns: readonly string[];
  private readonly file: number;
  private readonly bytes: ByteWriter & Pick<Writer, "flush"> = new ByteWriter();
  private readonly parquet: ParquetWriter;
  private lot: Readonly<Record<string, Value>>[] = [];

  constructor(path: string, columns: Readonly<Record<string, Kind>>) {
    this.columns = Object.keys(columns);
    this.file = openSync(path, "wx");
    const { bytes, file } = this;
    // The file's place is counted by the writer; what was written may leave memory.
    const flush = () => {
      writeSync(file, new Uint8Array(bytes.buffer, 0, bytes.index));
      bytes.index = 0;
    };
    bytes.flush = flush;
    bytes.finish = flush;
    this.parquet = new ParquetWriter({
      writer: bytes,
      schema: [
        { name: "root", num_children: this.columns.length },
        ...Object.entries(columns).map(([name, kind]) => ({
          name,
          repetition_type: kind.endsWith("?") ? ("OPTIONAL" as const) : ("REQUIRED" as const),
          ...PARQUET[kind.replace("?", "") as keyof typeof PARQUET],
        })),
      ],
    });
  }

  add(row: Readonly<Record<string, Value>>): void {
    if (this.lot.push(row) >= LOT) this.write();
  }

  finish(): void {
    if (this.lot.length > 0) this.write();
    this.parquet.finish();
    closeSync(this.file);
  }

  private write(): void {
    const { lot } = this;
    this.parquet.write({
      columnData: this.columns.map((name) => ({ name, data: lot.map((row) => row[name]) })),
      rowGroupSize: LOT,
    });
    this.lot = [];
  }
}

const PARQUET = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  whole: { type: "INT32" },
  number: { type: "DOUBLE" },
} as const;
