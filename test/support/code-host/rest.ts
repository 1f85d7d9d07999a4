import type { Right } from "./account.ts";
import { avatar, type Caller, type Hosted } from "./graphql.ts";
import type { PullRequest } from "./pull-requests.ts";

/** An answer: JSON, or bytes as they are. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

/** A request as a route sees it. */
interface Call {
  readonly hosted: Hosted;
  readonly caller: Caller;
  /** What the path names, decoded. */
  readonly names: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One address of GitHub's REST interface, with what GitHub documents of it. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Any one of them is enough. */
  readonly needs: readonly Right[];
  /** Every key that a body may have, and a trailing `!` on those it must have. */
  readonly keys?: readonly string[];
  readonly query?: readonly string[];
  readonly accept?: string;
  readonly answer: (call: Call) => Answer;
}

const repo = "^/repos/(?<owner>[^/]+)/(?<repo>[^/]+)";
const json = (status: number, body: unknown): Answer => ({ status, body });
const fault = (status: number, message: string, more: object = {}): Answer =>
  json(status, { message, ...more, documentation_url: "https://docs.github.com/rest", status: String(status) });
const notFound = fault(404, "Not Found");
const invalid = (resource: string, message: string) =>
  fault(422, "Validation Failed", { errors: [{ resource, code: "custom", message }] });

function pullOf({ hosted, names }: Call): PullRequest | undefined {
  return hosted.pulls.byNumber(Number(names["number"]));
}

function issueJson(pull: PullRequest) {
  const state = pull.state === "OPEN" ? "open" : "closed";
  return { number: pull.number, title: pull.title, state, labels: pull.labels.map((name) => ({ name })) };
}

function pullJson({ url, owner, name, repository }: Hosted, pull: PullRequest) {
  return {
    ...issueJson(pull),
    node_id: pull.nodeId,
    html_url: `${url}/${owner}/${name}/pull/${pull.number}`,
    draft: pull.isDraft,
    merged: pull.state === "MERGED",
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    head: { ref: pull.head, sha: repository.head(pull.head) ?? pull.lastHead },
    base: { ref: pull.base },
  };
}

const restChanges = { A: "added", M: "modified", D: "removed", R: "renamed" } as const;
const ref = new RegExp(`${repo}/git/refs/heads/(?<branch>.+)$`, "u");
const issue = new RegExp(`${repo}/issues/(?<number>\\d+)$`, "u");
const pull = new RegExp(`${repo}/pulls/(?<number>\\d+)$`, "u");

/**
 * Every address that the desk may ask. Rights are those of fine-grained tokens.
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
export const routes: readonly Route[] = [
  {
    method: "GET",
    path: /^\/user$/u,
    needs: [],
    answer: ({ hosted, caller }) => {
      const { login, name, email, id } = caller.token.account;
      const html_url = `${hosted.url}/${login}`;
      return json(200, { login, id, name, email, avatar_url: avatar(hosted), html_url, type: "User" });
    },
  },
  {
    method: "GET",
    path: new RegExp(`${repo}/collaborators/(?<login>[^/]+)$`, "u"),
    needs: ["metadata:read"],
    answer: ({ hosted, names }) =>
      hosted.accounts.some(({ login }) => login === names["login"]) ? { status: 204 } : notFound,
  },
  {
    method: "GET",
    path: new RegExp(`${repo}/git/trees/(?<sha>[^/]+)$`, "u"),
    needs: ["contents:read"],
    query: ["recursive"],
    answer: ({ hosted: { repository }, names }) => {
      const sha = repository.oidOf(names["sha"] ?? "");
      if (!sha) return notFound;
      const tree = repository.files(sha).map((file) => ({ ...file, type: "blob", mode: "100644" }));
      return json(200, { sha, tree, truncated: false });
    },
  },
  {
    method: "GET",
    path: new RegExp(`${repo}/git/blobs/(?<sha>[^/]+)$`, "u"),
    needs: ["contents:read"],
    accept: "application/vnd.github.raw",
    answer: ({ hosted: { repository }, names: { sha = "" } }) =>
      repository.kindOf(sha) === "blob" ? { status: 200, bytes: repository.bytes(sha) } : notFound,
  },
  {
    method: "PATCH",
    path: ref,
    needs: ["contents:write"],
    keys: ["sha!", "force"],
    answer: ({ hosted: { repository }, names: { branch = "" }, body }) => {
      if (!repository.head(branch)) return fault(422, "Reference does not exist");
      if (repository.kindOf(String(body["sha"])) !== "commit") return fault(422, "Object does not exist");
      if (body["force"] !== true) return fault(422, "Update is not a fast forward");
      repository.point(branch, String(body["sha"]));
      return json(200, { ref: `refs/heads/${branch}`, object: { type: "commit", sha: body["sha"] } });
    },
  },
  {
    method: "DELETE",
    path: ref,
    needs: ["contents:write"],
    answer: ({ hosted: { repository, pulls }, names: { branch = "" } }) => {
      if (!repository.head(branch)) return fault(422, "Reference does not exist");
      const open = pulls.from(branch);
      // What is open goes with its branch.
      if (open) pulls.change(open.number, { state: "CLOSED" });
      repository.remove(branch);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: new RegExp(`${repo}/pulls$`, "u"),
    needs: ["pull_requests:read"],
    query: ["head", "state", "base", "sort", "direction", "per_page", "page"],
    answer: ({ hosted, query }) => {
      const state = query.get("state") ?? "open";
      const found = hosted.pulls
        .all()
        .filter((pull) => state === "all" || (state === "open") === (pull.state === "OPEN"))
        .filter(({ head }) => `${hosted.owner}:${head}` === (query.get("head") ?? `${hosted.owner}:${head}`));
      return json(
        200,
        found.map((pull) => pullJson(hosted, pull)),
      );
    },
  },
  {
    method: "POST",
    path: new RegExp(`${repo}/pulls$`, "u"),
    needs: ["pull_requests:write"],
    keys: ["title!", "head!", "base!", "body", "draft", "maintainer_can_modify"],
    answer: ({ hosted, caller, body }) => {
      const { repository, pulls } = hosted;
      const [title, head, base] = [body["title"], body["head"], body["base"]].map(String) as [string, string, string];
      for (const branch of [head, base]) {
        const field = branch === head ? "head" : "base";
        const errors = [{ resource: "PullRequest", field, code: "invalid" }];
        if (!repository.head(branch)) return fault(422, "Validation Failed", { errors });
      }
      if (pulls.from(head)) return invalid("PullRequest", `A pull request already exists for ${hosted.owner}:${head}.`);
      if (repository.changedFiles(base, head).length === 0) {
        return invalid("PullRequest", `No commits between ${base} and ${head}`);
      }
      const opened = pulls.open(title, head, base, body["draft"] === true, caller.token.account.login);
      return json(201, pullJson(hosted, opened));
    },
  },
  {
    method: "PATCH",
    path: pull,
    needs: ["pull_requests:write"],
    keys: ["title", "body", "state", "base", "maintainer_can_modify"],
    answer: (call) => {
      const found = pullOf(call);
      if (!found) return notFound;
      const { state } = call.body;
      if (state !== "closed" && state !== "open") return invalid("PullRequest", "state is neither open nor closed");
      if (found.state === "MERGED") return invalid("PullRequest", "state cannot be changed. It has been merged.");
      const { pulls } = call.hosted;
      return json(
        200,
        pullJson(call.hosted, pulls.change(found.number, { state: state === "open" ? "OPEN" : "CLOSED" })),
      );
    },
  },
  {
    method: "GET",
    path: new RegExp(`${repo}/pulls/(?<number>\\d+)/files$`, "u"),
    needs: ["pull_requests:read"],
    query: ["per_page", "page"],
    answer: (call) => {
      const found = pullOf(call);
      if (!found) return notFound;
      const files = call.hosted.pulls.files(found).map(({ path, change, previousPath }) => ({
        filename: path,
        status: restChanges[change],
        ...(previousPath ? { previous_filename: previousPath } : {}),
      }));
      return json(200, files);
    },
  },
  {
    method: "PUT",
    path: new RegExp(`${repo}/pulls/(?<number>\\d+)/merge$`, "u"),
    needs: ["contents:write"],
    keys: ["commit_title", "commit_message", "sha", "merge_method"],
    answer: (call) => {
      const { repository, pulls } = call.hosted;
      const found = pullOf(call);
      if (!found) return notFound;
      if (found.isDraft) return fault(405, "Pull Request is still a draft");
      const head = repository.head(found.head);
      if (found.state !== "OPEN" || !head) return fault(405, "Pull Request is not mergeable");
      if (call.body["sha"] !== undefined && call.body["sha"] !== head) {
        return fault(409, "Head branch was modified. Review and try the merge again.");
      }
      const isSquashed = call.body["merge_method"] === "squash";
      const title = String(call.body["commit_title"] ?? found.title);
      const sha = repository.merge(found.base, head, title, isSquashed, call.caller.token.account);
      if (!sha) return fault(405, "Pull Request is not mergeable");
      pulls.change(found.number, { state: "MERGED", lastHead: head });
      return json(200, { sha, merged: true, message: "Pull Request successfully merged" });
    },
  },
  {
    method: "GET",
    path: issue,
    needs: ["pull_requests:read"],
    answer: (call) => {
      const found = pullOf(call);
      return found ? json(200, issueJson(found)) : notFound;
    },
  },
  {
    method: "PATCH",
    path: issue,
    needs: ["pull_requests:write"],
    keys: ["title", "body", "state", "state_reason", "milestone", "labels", "assignees"],
    answer: (call) => {
      const found = pullOf(call);
      if (!found) return notFound;
      const labels = call.body["labels"];
      if (!isWords(labels)) return invalid("Issue", "labels is no list of names");
      return json(200, issueJson(call.hosted.pulls.change(found.number, { labels })));
    },
  },
  {
    method: "POST",
    path: new RegExp(`${repo}/issues/(?<number>\\d+)/labels$`, "u"),
    needs: ["pull_requests:write"],
    keys: ["labels"],
    answer: (call) => {
      const found = pullOf(call);
      const labels = call.body["labels"];
      if (!found) return notFound;
      if (!isWords(labels)) return invalid("Label", "labels is no list of names");
      const all = [...new Set([...found.labels, ...labels])];
      return json(200, issueJson(call.hosted.pulls.change(found.number, { labels: all })).labels);
    },
  },
];

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === "string" && word !== "");
}
