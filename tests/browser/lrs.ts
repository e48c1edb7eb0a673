// A learning record store for the tests. It holds every statement against the rules of cmi5, by the text of the specification and
// without the program's own code, and notes what breaks them.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";

// biome-ignore lint/suspicious/noExplicitAny: statements come from outside, and any part of them may be anything
type Any = any;

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const DEFINED = ["initialized", "completed", "passed", "terminated"];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^PT\d+(?:\.\d\d)?S$/;

interface Session {
  readonly token: string;
  readonly launch: Any;
  fetched: boolean;
}

export class Store {
  readonly statements: Any[] = [];
  /** What broke the rules. */
  readonly faults: string[] = [];
  /** Whether requests fail as where the network is gone. */
  isDown = false;
  private readonly sessions: Session[] = [];
  private readonly documents = new Map<string, string>();
  private server: Server | undefined;
  private url = "";

  async open(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    this.server = server;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  /** The address of a launch, without the package's page. */
  launch(learner: string, activity: string, more: Any = {}): string {
    const token = Buffer.from(`${learner}:${randomUUID()}`).toString("base64");
    const launch = {
      actor: {
        objectType: "Agent",
        name: `Li ${learner}`,
        account: { homePage: "https://unit.example", name: learner },
      },
      registration: this.registrationOf(learner, activity),
      activityId: `https://platform.example/activities/${activity}`,
      data: {
        contextTemplate: {
          extensions: { [SESSION]: randomUUID() },
          contextActivities: { grouping: [{ id: "urn:published:by:the:course" }] },
        },
        launchMode: "Normal",
        moveOn: "Passed",
        masteryScore: 0.8,
        ...more,
      },
    };
    this.sessions.push({ token, launch, fetched: false });
    this.documents.set(this.keyOf("LMS.LaunchData", launch), JSON.stringify(launch.data));
    return new URLSearchParams({
      endpoint: `${this.url}/xapi/`,
      fetch: `${this.url}/fetch?session=${this.sessions.length - 1}`,
      actor: JSON.stringify(launch.actor),
      registration: launch.registration,
      activityId: launch.activityId,
    }).toString();
  }

  /** The verbs of a learner's statements, in the order in which they came. */
  verbs(learner: string): string[] {
    return this.statements
      .filter(({ actor }) => actor.account.name === learner)
      .map(({ verb }) => verb.id.replace(VERBS, ""));
  }

  /** Lays a document as an earlier session kept it. */
  keep(learner: string, activity: string, stateId: string, value: Any): void {
    const registration = this.registrationOf(learner, activity);
    const activityId = `https://platform.example/activities/${activity}`;
    this.documents.set(this.keyOf(stateId, { registration, activityId }), JSON.stringify(value));
  }

  private readonly registrations = new Map<string, string>();
  private registrationOf(learner: string, activity: string): string {
    const key = `${learner} ${activity}`;
    const known = this.registrations.get(key) ?? randomUUID();
    this.registrations.set(key, known);
    return known;
  }

  private keyOf(stateId: string, { registration, activityId }: Any): string {
    return [stateId, registration, activityId].join(" ");
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isDown) return void request.socket.destroy();
    const url = new URL(request.url ?? "/", this.url);
    let body = "";
    for await (const chunk of request) body += chunk;
    const send = (status: number, value?: Any) =>
      response
        .writeHead(status, {
          "Access-Control-Allow-Origin": "*",
          "Access-Control-Allow-Headers": "authorization,content-type,x-experience-api-version",
          "Access-Control-Allow-Methods": "GET,PUT,POST",
          "Content-Type": "application/json",
        })
        .end(value === undefined ? "" : JSON.stringify(value));
    if (request.method === "OPTIONS") return void send(204);
    if (url.pathname === "/fetch") {
      const session = this.sessions[Number(url.searchParams.get("session"))];
      if (request.method !== "POST" || !session) return void send(400);
      // Once for each launch.
      if (session.fetched) return void send(200, { "error-code": "1", "error-text": "used" });
      session.fetched = true;
      return void send(200, { "auth-token": session.token });
    }
    const session = this.sessions.find(
      ({ token }) => request.headers.authorization === `Basic ${token}`,
    );
    if (!session) return void send(401);
    if (request.headers["x-experience-api-version"] !== "1.0.3") this.faults.push("version header");
    const of = (name: string) => url.searchParams.get(name) ?? "";
    const resource = `${request.method} ${url.pathname.replace("/xapi/", "")}`;
    if (resource === "GET agents/profile") return void send(404);
    if (resource.endsWith("activities/state")) {
      if (!isDeepStrictEqual(JSON.parse(of("agent")), session.launch.actor))
        this.faults.push("agent");
      const key = this.keyOf(of("stateId"), {
        registration: of("registration"),
        activityId: of("activityId"),
      });
      if (request.method === "PUT") {
        this.documents.set(key, body);
        return void send(204);
      }
      const kept = this.documents.get(key);
      return void (kept === undefined ? send(404) : send(200, JSON.parse(kept)));
    }
    if (resource === "GET statements") {
      const statements = this.statements.filter(
        ({ verb, context }) =>
          verb.id === of("verb") && context.registration === of("registration"),
      );
      return void send(200, { statements, more: "" });
    }
    if (resource !== "POST statements") return void send(404);
    const given: Any[] = [JSON.parse(body)].flat();
    const known = (id: string) => this.statements.find((statement) => statement.id === id);
    if (given.some((one) => known(one.id) && !isDeepStrictEqual(known(one.id), one)))
      return void send(409);
    for (const statement of given) {
      if (known(statement.id)) continue;
      this.judge(statement, session.launch);
      this.statements.push(statement);
    }
    send(
      200,
      given.map(({ id }) => id),
    );
  }

  /** Sections 8 and 9 of the specification. */
  private judge(statement: Any, launch: Any): void {
    const { id, actor, verb, object, context, result, timestamp } = statement;
    const name = String(verb?.id).replace(VERBS, "");
    const hold = (rule: string, holds: boolean) => {
      if (!holds) this.faults.push(`${name}: ${rule}`);
    };
    const { contextTemplate, masteryScore, launchMode } = launch.data;
    const session = contextTemplate.extensions[SESSION];
    const ofSession = this.statements.filter((one) => one.context.extensions[SESSION] === session);
    const ofRegistration = this.statements.filter(
      (one) => one.context.registration === launch.registration,
    );
    const said = (of: Any[], verb: string) => of.some((one) => one.verb.id === VERBS + verb);
    const categories = (context?.contextActivities?.category ?? []).map((one: Any) => one.id);

    hold("an id of its own", UUID.test(id));
    hold(
      "a verb by its full name",
      String(verb?.id).startsWith(VERBS) && verb.display !== undefined,
    );
    hold("a time in UTC", /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(timestamp));
    hold("the actor as launched", isDeepStrictEqual(actor, launch.actor));
    hold("the registration as launched", context?.registration === launch.registration);
    hold("the session's id", context?.extensions?.[SESSION] === session);
    hold(
      "the template's groups",
      isDeepStrictEqual(
        context?.contextActivities?.grouping,
        contextTemplate.contextActivities.grouping,
      ),
    );
    hold(
      "initialized first",
      name === "initialized" ? ofSession.length === 0 : said(ofSession, "initialized"),
    );
    hold("nothing after terminated", !said(ofSession, "terminated"));
    const isDefined = DEFINED.includes(name);
    hold(
      "the category of cmi5 where the specification defines the statement, and nowhere else",
      categories.includes(CMI5) === isDefined,
    );
    const isMoveOn = name === "completed" || name === "passed";
    hold("the category of moving on", categories.includes(MOVE_ON) === isMoveOn);
    if (isDefined) hold("the activity as launched", object?.id === launch.activityId);
    else
      hold(
        "an item of the course",
        /^urn:whetstone:learning-institution:item:[\w-]+:\d+$/.test(object?.id),
      );
    if (isMoveOn) {
      hold("once in a registration", !said(ofRegistration, name));
      hold("launched to be done", launchMode === "Normal");
    }
    if (name !== "initialized" && isDefined) hold("a duration", DURATION.test(result?.duration));
    if (name === "completed") {
      hold(
        "completion and no score",
        result.completion === true && result.score === undefined && result.success === undefined,
      );
    }
    if (name === "passed") {
      hold("success and no completion", result.success === true && result.completion === undefined);
      hold(
        "a score that reaches what is asked",
        result.score.scaled >= masteryScore && result.score.scaled <= 1,
      );
      hold(
        "what is asked",
        context.extensions["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"] ===
          masteryScore,
      );
    }
    if (name === "initialized") hold("no result", result === undefined);
  }
}
