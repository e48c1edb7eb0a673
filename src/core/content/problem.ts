/** Something amiss in the content, told so that its author can mend it without reading code. */
export interface Problem {
  /** An error stops the build; a warning is printed and asks for a look. */
  readonly level: "error" | "warning";
  /** The folder it stands in, where that is the unit's; `content` else. */
  readonly folder?: string;
  /** Path inside `content/`, or the unit's folder. */
  readonly file: string;
  /** 1-based line, where it is known. */
  readonly line?: number;
  /** The subject of the problem: an item's, section's, claim's or term's id, or a field's path. */
  readonly id?: string;
  /** The rule of the linter that says so: the name by which an author may accept it. */
  readonly rule?: string;
  readonly message: string;
  /** The remedy: what the author should do. */
  readonly remedy: string;
}

/** One line of text for a terminal: `error content/modules/x/questions.yaml:12 [roll-call] message → remedy`. */
export function formatProblem({
  level,
  folder = "content",
  file,
  line,
  id,
  message,
  remedy,
}: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${level} ${folder}/${place}${id === undefined ? "" : ` [${id}]`} ${message} → ${remedy}`;
}

/** Collects problems of one file. */
export class Report {
  readonly problems: Problem[] = [];

  error(file: string, id: string | undefined, message: string, remedy: string): void {
    this.#add("error", file, id, message, remedy);
  }

  warning(file: string, id: string | undefined, message: string, remedy: string): void {
    this.#add("warning", file, id, message, remedy);
  }

  #add(
    level: Problem["level"],
    file: string,
    id: string | undefined,
    message: string,
    remedy: string,
  ): void {
    this.problems.push({ level, file, ...(id === undefined ? {} : { id }), message, remedy });
  }
}
