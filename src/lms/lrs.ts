import type { Json, Launch, Statement, Verb } from "#core/lms/statements.ts";
import { VERBS } from "#core/lms/statements.ts";

/** A request that is not answered ends after so long, ms. */
const PATIENCE = 15_000;
/** How long a failed report waits before it is sent again by itself, ms: twice as long after each failure, up to the last. */
const FIRST_WAIT = 2_000;
const LAST_WAIT = 60_000;

/** A page that goes sees its requests fail, and they arrive all the same: for so long, ms, what failed counts as under way. */
const MOMENT = 1_000;

/** Statements that are sent at once: browsers let no more than 64 KB be under way while a page goes. */
const BATCH = 25;

/** What the address of a launch says. */
export interface Address extends Omit<Launch, "contextTemplate"> {
  readonly endpoint: string;
  readonly fetch: string;
}

/** The launch in an address; undefined where nobody launched the page. */
export function readAddress(search: string): Address | undefined {
  const of = new URLSearchParams(search);
  const [endpoint, fetch, registration, activityId] = [
    "endpoint",
    "fetch",
    "registration",
    "activityId",
  ].map((name) => of.get(name) ?? "");
  try {
    const actor = JSON.parse(of.get("actor") ?? "") as Json;
    if (!endpoint || !fetch || !registration || !activityId) return undefined;
    return { endpoint: endpoint.replace(/\/?$/, "/"), fetch, registration, activityId, actor };
  } catch {
    return undefined;
  }
}

/** A record store, during one launch. */
export class Lrs {
  private readonly address: Address;
  private readonly token: string;

  private constructor(address: Address, token: string) {
    this.address = address;
    this.token = token;
  }

  /** Asks for the permission to report. It is given once for each launch. */
  static async open(address: Address): Promise<Lrs> {
    const response = await inTime(address.fetch, { method: "POST" });
    const { "auth-token": token } = (await response.json()) as Json;
    if (typeof token !== "string" || token === "") throw new Error("no token");
    return new Lrs(address, token);
  }

  /** A document that is kept of this learner's way through the activity; undefined where there is none. */
  async state(stateId: string): Promise<Json | undefined> {
    const response = await this.ask(this.stateOf(stateId));
    return response.status === 404 ? undefined : ((await expectGood(response).json()) as Json);
  }

  async keepState(stateId: string, value: Json): Promise<void> {
    expectGood(await this.ask(this.stateOf(stateId), "PUT", value));
  }

  /** The rules ask for the learner's preferences before anything is reported; the course has no use for them. */
  async preferences(): Promise<void> {
    const query = { agent: this.agent, profileId: "cmi5LearnerPreferences" };
    await this.ask(`agents/profile?${new URLSearchParams(query)}`);
  }

  /** Whether a statement with this verb stands in the store for this registration. */
  async has(verb: Verb): Promise<boolean> {
    const { registration, activityId } = this.address;
    const query = {
      verb: VERBS[verb],
      activity: activityId,
      registration,
      agent: this.agent,
      limit: "1",
    };
    const response = await this.ask(`statements?${new URLSearchParams(query)}`);
    const { statements } = (await expectGood(response).json()) as { statements?: unknown };
    return Array.isArray(statements) && statements.length > 0;
  }

  async send(statements: readonly Statement[]): Promise<void> {
    const response = await this.ask("statements", "POST", statements);
    if (response.status !== 409) expectGood(response);
    // One of them stands there already, as an earlier session told it, and the store has taken none.
    else if (statements.length > 1) for (const one of statements) await this.send([one]);
  }

  private get agent(): string {
    return JSON.stringify(this.address.actor);
  }

  private stateOf(stateId: string): string {
    const { registration, activityId } = this.address;
    const query = { activityId, registration, agent: this.agent, stateId };
    return `activities/state?${new URLSearchParams(query)}`;
  }

  private ask(path: string, method = "GET", body?: unknown): Promise<Response> {
    return inTime(this.address.endpoint + path, {
      method,
      headers: {
        Authorization: `Basic ${this.token}`,
        "X-Experience-API-Version": "1.0.3",
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // What is under way when the page goes arrives all the same.
      ...(method !== "GET" && { keepalive: true }),
    });
  }
}

function expectGood(response: Response): Response {
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

async function inTime(href: string, options: RequestInit): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await fetch(href, { cache: "no-store", signal: stop.signal, ...options });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Statements on their way, in order. What can't be delivered stays first in the line and is tried again; `told` is called with how many
 * wait after each try, and with what has arrived.
 */
export class Outbox {
  private readonly lrs: Pick<Lrs, "send">;
  private readonly told: (waiting: number, arrived: readonly Statement[]) => void;
  private readonly line: Statement[] = [];
  /** How many from the head of the line are under way. */
  private underWay = 0;
  private isOver = false;
  private wait = FIRST_WAIT;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(lrs: Pick<Lrs, "send">, told: Outbox["told"]) {
    this.lrs = lrs;
    this.told = told;
  }

  add(...statements: readonly Statement[]): void {
    this.line.push(...statements);
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.isOver || this.underWay > 0 || this.line.length === 0) return;
    clearTimeout(this.timer);
    const batch = this.line.slice(0, BATCH);
    this.underWay = batch.length;
    try {
      await this.lrs.send(batch);
    } catch {
      this.told(this.line.length, []);
      setTimeout(() => {
        this.underWay = 0;
      }, MOMENT);
      this.timer = setTimeout(() => void this.flush(), this.wait);
      this.wait = Math.min(LAST_WAIT, this.wait * 2);
      return;
    }
    this.line.splice(0, batch.length);
    this.underWay = 0;
    this.wait = FIRST_WAIT;
    this.told(this.line.length, batch);
    await this.flush();
  }

  /**
   * Sends what waits and a last statement at once: the page goes. What is under way arrives by itself; with a second "completed"
   * a platform that holds the rules refuses all that comes with it. Answers beyond a batch are left for the next launch.
   */
  end(last: Statement): void {
    clearTimeout(this.timer);
    this.isOver = true;
    let room = BATCH;
    const urgent = this.line
      .slice(this.underWay)
      .filter(({ verb }) => verb.id !== VERBS.answered || room-- > 0);
    void this.lrs.send([...urgent, last]).catch(() => {});
  }
}
