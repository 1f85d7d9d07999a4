import type { DeskOptions } from "../../options.ts";
import { type Asked, askedOf } from "../../requests/asked.ts";
import { destinationOf, type HostInterface, hostInterface } from "../../requests/destination.ts";
import { type Trouble, troubleOf } from "../../requests/trouble.ts";
import { requestWords } from "../../words/request.ts";
import { guardSave, isSave, noteSaved } from "./guard-save.ts";
import { notice, show } from "./notices.ts";
import { notePullRequestTexts } from "./pull-request-texts.ts";
import type { TabStore } from "./tab-store.ts";

/** A face that comes from nowhere: the pictures of people would come from another host. */
const face = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="gray" d="M12 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm0 2c-5 0-9 3-9 8h18c0-5-4-8-9-8Z"/></svg>',
)}`;

/**
 * The one way on which anything of this tab asks for something: to the desk's own files and to the code host, and nowhere else. What
 * fails is shown in a notice; what is saved is looked at first.
 */
export function watchedFetch(send: typeof fetch, { way }: DeskOptions, tab: TabStore, page: string): typeof fetch {
  const host = hostInterface(way.kind === "repository" ? way.api : undefined);
  const signIn = way.kind === "repository" ? way.signIn : undefined;
  return async (resource, options) => {
    const address = new URL(resource instanceof Request ? resource.url : resource, page).href;
    const destination = destinationOf(address, page, host, signIn);
    if (destination === "answered") return Response.json({ status: { indicator: "none" } });
    if (destination === "refused") throw new TypeError(`The desk asks nothing of ${new URL(address).host}.`);
    if (destination === "own" || way.kind === "local" || address.startsWith(signIn ?? "\0"))
      return send(resource, options);
    return await askHost(send, host, address, options ?? {}, tab);
  };
}

async function askHost(send: typeof fetch, host: HostInterface, address: string, options: RequestInit, tab: TabStore) {
  const path = address === host.graphql ? "graphql" : address.slice(host.rest.length).replace(/\?.*$/, "");
  const method = options.method ?? "GET";
  const body = typeof options.body === "string" ? JSON.parse(options.body) : undefined;
  const headers = new Headers(options.headers);
  const sent = headers.get("Authorization")?.split(" ")[1] ?? "";
  if (sent) headers.set("Authorization", `token ${tab.tokenFor(sent)}`);
  const ask = (changed: RequestInit = {}) => send(address, { ...options, headers, ...changed });
  let asked = askedOf(method, path, body);
  if (isSave(asked)) {
    let looked: Response | undefined;
    const query = async (query: string, variables: object) => {
      looked = await ask({ body: JSON.stringify({ query, variables }) }).catch(() => undefined);
      return (await bodyOf(looked)).data;
    };
    const guarded = await guardSave(asked, query);
    if (!guarded) return await notSaved(asked, looked);
    if ("collision" in guarded) {
      show({ collision: guarded.collision });
      const errors = [{ type: "COLLISION", message: requestWords.collided }];
      return Response.json({ data: { createCommitOnBranch: null }, errors });
    }
    asked = { ...asked, variables: guarded.variables as Asked["variables"] };
  }
  const order = isSave(asked) ? { body: JSON.stringify({ query: asked.query, variables: asked.variables }) } : {};
  const answer = await ask(order).catch((error: unknown) => {
    tell(asked, { errand: asked.errand, cause: { kind: "connection" } });
    throw error;
  });
  const open = await openAlready(asked, answer, body, () => send(openFrom(host, path, body), { headers }));
  return open ?? (await lookAt(asked, answer, sent !== "" && tab.signedIn()?.token === tab.tokenFor(sent)));
}

/** Saves nothing where it is not known what is there, since a colleague's change might go, and tells why it is not. */
async function notSaved(asked: Asked, looked: Response | undefined): Promise<Response> {
  const trouble = looked && troubleOf(asked, { ...answeredBy(looked), body: await bodyOf(looked) });
  tell(asked, { errand: asked.errand, cause: trouble?.cause ?? { kind: looked ? "host" : "connection", says: "" } });
  const errors = [{ type: "NOT_SAVED", message: requestWords.notDone.saving.trim() }];
  return Response.json({ data: { createCommitOnBranch: null }, errors });
}

/** The open pull requests from the branch of one that is about to be opened. */
function openFrom(host: HostInterface, path: string, { head }: { readonly head?: string }): string {
  const owner = path.split("/")[2];
  return `${host.rest}${path}?${new URLSearchParams({ head: `${owner}:${head}`, state: "open" })}`;
}

/** A pull request that was opened when the connection was lost is taken for the new one: Sveltia CMS would never get past it. */
async function openAlready({ method, path }: Asked, answer: Response, body: unknown, list: () => Promise<Response>) {
  if (method !== "POST" || !path.endsWith("/pulls") || answer.status !== 422 || !body) return undefined;
  const refused = await answer.clone().text();
  if (!refused.includes("already exists")) return undefined;
  const [first] = await list().then((found) => found.json());
  return first && Response.json(first, { status: 201 });
}

/** Tells what is wrong with an answer, and notes what it holds. */
async function lookAt(asked: Asked, answer: Response, isSignedIn: boolean): Promise<Response> {
  const isJson = /json/.test(answer.headers.get("Content-Type") ?? "");
  const text = isJson ? await answer.clone().text() : "";
  const body = jsonOf(text) ?? {};
  const trouble = troubleOf(asked, { ...answeredBy(answer), body });
  // Sveltia CMS says of a token that was just typed in whether it is right.
  if (trouble && (asked.path !== "/user" || isSignedIn)) tell(asked, trouble);
  if (trouble) return answer;
  tell(asked, undefined);
  if (isSave(asked)) noteSaved(asked);
  notePullRequestTexts(asked, body);
  if (!/"avatar_?url":"http/i.test(text)) return answer;
  const faceless = text.replace(/("avatar_?url":)"http[^"]*"/gi, `$1"${face}"`);
  return new Response(faceless, { status: answer.status, headers: answer.headers });
}

/** Shows a trouble; takes one away once the same errand has come off. */
function tell({ errand }: Asked, trouble: Trouble | undefined): void {
  const before = notice();
  if (trouble) {
    // What a colleague changed is not hidden by a lost connection.
    if (!(before && "collision" in before) || errand !== "reading") show(trouble);
  } else if (
    before &&
    (("errand" in before && before.errand === errand) || ("collision" in before && errand === "saving"))
  ) {
    show(undefined);
  }
}

function answeredBy({ status, headers }: Response) {
  return { status, header: (name: string) => headers.get(name) };
}

/** What an answer holds, whatever came. */
async function bodyOf(answer: Response | undefined): Promise<{ readonly data?: Record<string, unknown> }> {
  const body = jsonOf((await answer?.clone().text()) ?? "");
  return typeof body === "object" && body !== null ? body : {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
