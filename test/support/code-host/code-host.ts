import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative, sep } from "node:path";
import { type Account, hasRight, type Right, type Token } from "./account.ts";
import { type Changes, GitRepository } from "./git-repository.ts";
import { answerQuery, type Hosted } from "./graphql.ts";
import { PullRequests } from "./pull-requests.ts";
import { type Answer, routes } from "./rest.ts";

/** One request that the stand-in was asked, and the rights that answering it took. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** The body as it was sent, parsed; a query of GraphQL with its variables. */
  readonly body: unknown;
  readonly rights: ReadonlySet<Right>;
  readonly status: number;
}

/** An answer that a test wants in place of the right one, once or until it is taken away. */
export interface Trouble {
  readonly isMeant: (method: string, path: string, body: string) => boolean;
  /** Nothing: the connection breaks off. */
  readonly answer: (Answer & { readonly headers?: Readonly<Record<string, string>> }) | "breaks off";
}

/** The officer and the colleague of all tests. */
export const officer: Account = { login: "officer", name: "Ada Officer", email: "officer@example.gov.uk", id: 101 };
export const colleague: Account = { login: "colleague", name: "Bo Colleague", email: "bo@example.gov.uk", id: 102 };

/** What docs/hosting.md tells a council to give a token, and nothing beside it. */
export const documentedRights: readonly Right[] = ["metadata:read", "contents:write", "pull_requests:write"];

const pixel = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
const allowed = "Authorization, Content-Type, Accept, If-None-Match, X-GitHub-Api-Version";

/**
 * A stand-in of GitHub's interface: a real repository behind the requests that the desk may send, each of which is
 * checked against what GitHub documents. What it does not know, it answers as GitHub would and complains of.
 */
export class CodeHost {
  readonly repository = new GitRepository();
  readonly pulls = new PullRequests(this.repository);
  readonly owner = "council";
  readonly name = "newsroom";
  readonly asked: Asked[] = [];
  readonly complaints: string[] = [];
  readonly troubles = new Set<Trouble>();
  readonly tokens = new Map<string, Token>([["github_pat_officer", { account: officer, rights: documentedRights }]]);
  readonly #server: Server = createServer((request, response) => void this.#receive(request, response));

  private constructor() {}

  /** Starts one over the files of a folder, each below `content/`. */
  static async start(content: string): Promise<CodeHost> {
    const host = new CodeHost();
    host.repository.commit("main", undefined, filesOf(content), "The newsroom", colleague);
    await new Promise<void>((listens) => host.#server.listen(0, "127.0.0.1", listens));
    return host;
  }

  /** What `desk: {api}` names. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Ends it. Throws where it was asked anything that GitHub does not document, or that it does not know. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((ended) => this.#server.close(ended));
    if (this.complaints.length > 0)
      throw new Error(`The code host was asked what it should not:\n${this.complaints.join("\n")}`);
  }

  /** Changes files on a branch as a colleague, past the desk. */
  commitAsColleague(
    files: Readonly<Record<string, string | undefined>>,
    branch = "main",
    message = "A change",
  ): string {
    const changes: Changes = new Map(
      Object.entries(files).map(([path, text]) => [path, text === undefined ? undefined : Buffer.from(text)]),
    );
    return this.repository.commit(branch, this.repository.head(branch), changes, message, colleague);
  }

  /** A colleague's own draft, as the desk of the colleague would have left it. */
  proposeAsColleague(branch: string, title: string, files: Readonly<Record<string, string>>, status = "draft"): number {
    this.repository.point(branch, this.repository.head("main") ?? "");
    this.commitAsColleague(files, branch, title);
    const { number } = this.pulls.open(title, branch, "main", status === "draft", colleague.login);
    this.pulls.change(number, { labels: [`sveltia-cms/${status}`] });
    return number;
  }

  /** What happens when a token's day has come, or somebody takes it away. */
  expire(token = "github_pat_officer"): void {
    const known = this.tokens.get(token);
    if (known) this.tokens.set(token, { ...known, isExpired: true });
  }

  #hosted(): Hosted {
    const { owner, name, repository, pulls, url } = this;
    return { owner, name, repository, pulls, url, accounts: [officer, colleague] };
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const method = request.method ?? "";
    const address = new URL(request.url ?? "", this.url);
    const uses = new Set<Right>();
    const cors = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After",
    };
    if (method === "OPTIONS") {
      const methods = "GET, POST, PATCH, PUT, DELETE";
      response
        .writeHead(204, { ...cors, "Access-Control-Allow-Headers": allowed, "Access-Control-Allow-Methods": methods })
        .end();
      return;
    }
    if (address.pathname === "/avatar.gif") {
      response.writeHead(200, { ...cors, "Content-Type": "image/gif" }).end(pixel);
      return;
    }
    const trouble = [...this.troubles].find(({ isMeant }) => isMeant(method, address.pathname, text));
    if (trouble?.answer === "breaks off") {
      request.socket.destroy();
      return;
    }
    const answer = trouble?.answer ?? (await this.#answer(request, address, text, uses));
    const extra = trouble?.answer.headers ?? {};
    this.asked.push({ method, path: address.pathname, body: parsed(text), rights: uses, status: answer.status });
    const type = answer.bytes ? "application/vnd.github.raw; charset=utf-8" : "application/json; charset=utf-8";
    response.writeHead(answer.status, {
      ...cors,
      ...(answer.status === 204 ? {} : { "Content-Type": type }),
      "X-RateLimit-Remaining": "4999",
      ...extra,
    });
    response.end(answer.bytes ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body)));
  }

  async #answer(request: IncomingMessage, address: URL, text: string, uses: Set<Right>): Promise<Answer> {
    const method = request.method ?? "";
    const complain = (why: string) => void this.complaints.push(`${method} ${address.pathname}: ${why}`);
    const [scheme = "", secret = ""] = (request.headers.authorization ?? "").split(" ");
    const token = this.tokens.get(secret);
    if (!["token", "bearer"].includes(scheme.toLowerCase())) complain("no token was sent");
    if (address.searchParams.has("access_token") || (secret && address.href.includes(secret)))
      complain("the token is in the address");
    if (!token || token.isExpired) return refusal(401, "Bad credentials");
    const caller = { token, uses };
    const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
    if (text !== "" && !isJson) complain(`the body is sent as ${request.headers["content-type"]}`);
    const body = parsed(text);
    if (text !== "" && (typeof body !== "object" || body === null)) {
      complain("the body is no JSON");
      return refusal(400, "Problems parsing JSON");
    }
    if (address.pathname === "/api/graphql") {
      if (method !== "POST") complain("GraphQL is asked by POST");
      return { status: 200, body: await answerQuery(this.#hosted(), caller, (body ?? {}) as object, complain) };
    }
    const path = address.pathname.replace(/^\/api\/v3/u, "");
    for (const route of routes) {
      const names = route.method === method && path !== address.pathname ? route.path.exec(path)?.groups : undefined;
      if (!names && !(route.method === method && route.path.test(path))) continue;
      const decoded = Object.fromEntries(
        Object.entries(names ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
      );
      const given = (body ?? {}) as Record<string, unknown>;
      const keys = route.keys ?? [];
      const known = keys.map((key) => key.replace("!", ""));
      for (const key of Object.keys(given)) if (!known.includes(key)) complain(`unknown key ${key} in the body`);
      for (const key of address.searchParams.keys()) if (!route.query?.includes(key)) complain(`unknown query ${key}`);
      const accept = request.headers.accept ?? "";
      const wanted = route.accept ?? "application/json";
      if (![wanted, "application/vnd.github+json"].includes(accept) && accept !== "*/*") complain(`Accept: ${accept}`);
      if ((decoded["owner"] ?? this.owner) !== this.owner || (decoded["repo"] ?? this.name) !== this.name)
        return refusal(404, "Not Found");
      for (const right of route.needs) uses.add(right);
      // To those who may not even see it, a repository is not there.
      if (route.needs.length > 0 && !hasRight(token, "metadata:read")) return refusal(404, "Not Found");
      if (route.needs.length > 0 && !route.needs.some((right) => hasRight(token, right))) {
        return refusal(403, "Resource not accessible by personal access token");
      }
      const missing = keys.find((key) => key.endsWith("!") && given[key.slice(0, -1)] === undefined);
      if (missing) {
        complain(`${missing} is missing in the body`);
        return refusal(422, "Invalid request.");
      }
      return route.answer({ hosted: this.#hosted(), caller, names: decoded, query: address.searchParams, body: given });
    }
    complain("not known");
    return refusal(404, "Not Found");
  }
}

/** An answer that refuses, as GitHub words it. */
function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function filesOf(content: string): Changes {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`content/${relative(content, file).split(sep).join("/")}`, readFileSync(file)];
    }),
  );
}
