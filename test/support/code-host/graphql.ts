import { GraphQLError, graphql, parse, validate } from "graphql";
import { type Account, hasRight, type Right, type Token } from "./account.ts";
import type { Changes, CommitFacts, GitRepository } from "./git-repository.ts";
import { schema } from "./graphql-schema.ts";
import type { PullRequest, PullRequests } from "./pull-requests.ts";

/** The repository that the stand-in holds, and what it knows beside. */
export interface Hosted {
  readonly owner: string;
  readonly name: string;
  readonly repository: GitRepository;
  readonly pulls: PullRequests;
  readonly accounts: readonly Account[];
  /** The address of the stand-in. */
  readonly url: string;
}

/** What a call needs a right for is noted here. */
export interface Caller {
  readonly token: Token;
  readonly uses: Set<Right>;
}

/** GitHub cuts the text of a blob off here. */
const longestText = 512_000;
const repositoryId = "R_kgDOnewsroom";
const changeTypes = { A: "ADDED", M: "MODIFIED", D: "DELETED", R: "RENAMED" } as const;

class Refusal extends GraphQLError {
  constructor(type: string, message: string) {
    super(message, { extensions: { type } });
  }
}

/**
 * Answers a query as GitHub does: faults stand in `errors`, under status 200. What the query should never have asked is
 * told to `complain`.
 * @see https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
 */
export async function answerQuery(
  hosted: Hosted,
  caller: Caller,
  body: { readonly query?: unknown; readonly variables?: unknown },
  complain: (fault: string) => void,
): Promise<unknown> {
  const source = String(body.query ?? "");
  const variableValues = (body.variables ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(body))
    if (!["query", "variables"].includes(key)) complain(`GraphQL: unknown key ${key}`);
  for (const name of Object.keys(variableValues)) {
    if (!source.includes(`$${name}:`))
      complain(`GraphQL: the variable ${name} is not declared: ${source.slice(0, 200)}`);
  }
  try {
    for (const fault of validate(schema, parse(source))) complain(`GraphQL: ${fault.message}: ${source.slice(0, 300)}`);
  } catch (error) {
    complain(`GraphQL: ${error}`);
  }
  const result = await graphql({ schema, source, variableValues, rootValue: rootOf(hosted, caller) });
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(result.errors
      ? {
          errors: result.errors.map(({ message, path, locations, extensions }) => {
            if (!extensions["type"]) complain(`GraphQL: ${message}`);
            return { ...(extensions["type"] ? { type: extensions["type"] } : {}), path, locations, message };
          }),
        }
      : {}),
  };
}

function rootOf(hosted: Hosted, caller: Caller) {
  const may = (right: Right) => {
    caller.uses.add(right);
    if (!hasRight(caller.token, right))
      throw new Refusal("FORBIDDEN", "Resource not accessible by personal access token");
  };
  const { repository, pulls } = hosted;
  const pullRequestById = (id: string) => {
    const pull = pulls.byNodeId(id);
    if (!pull) throw new Refusal("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
    return pull;
  };
  const setDraft = (isDraft: boolean) => (args: { input: { pullRequestId: string } }) => {
    may("pull_requests:write");
    const { number } = pullRequestById(args.input.pullRequestId);
    return { pullRequest: pullRequestNode(hosted, pulls.change(number, { isDraft })) };
  };
  return {
    repository({ owner, name }: { owner: string; name: string }) {
      const isOurs = owner === hosted.owner && name === hosted.name && hasRight(caller.token, "metadata:read");
      caller.uses.add("metadata:read");
      if (isOurs) return repositoryNode(hosted, may);
      throw new Refusal("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    createRef({ input }: { input: { repositoryId: string; name: string; oid: string } }) {
      may("contents:write");
      if (input.repositoryId !== repositoryId) throw new Refusal("NOT_FOUND", "Could not resolve to a node");
      const branch = input.name.replace(/^refs\/heads\//u, "");
      if (branch === input.name || !repository.isBranchName(branch)) {
        throw new Refusal("UNPROCESSABLE", `${input.name} is not a valid ref name.`);
      }
      if (repository.head(branch)) {
        throw new Refusal("UNPROCESSABLE", `A ref named "${input.name}" already exists in the repository.`);
      }
      if (repository.kindOf(input.oid) !== "commit") throw new Refusal("UNPROCESSABLE", "Object does not exist");
      repository.point(branch, input.oid);
      return { ref: { name: branch } };
    },
    createCommitOnBranch({ input }: { input: CommitInput }) {
      may("contents:write");
      return { commit: commitOnBranch(hosted, caller, input, may) };
    },
    convertPullRequestToDraft: setDraft(true),
    markPullRequestReadyForReview: setDraft(false),
  };
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
  readonly message: { readonly headline: string; readonly body?: string };
}

/** @see https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch */
function commitOnBranch(hosted: Hosted, { token }: Caller, input: CommitInput, may: (right: Right) => void) {
  const { repository } = hosted;
  const { repositoryNameWithOwner, branchName = "" } = input.branch;
  const head = repository.head(branchName);
  if (repositoryNameWithOwner !== `${hosted.owner}/${hosted.name}` || !head) {
    throw new Refusal("NOT_FOUND", `Branch not found: ${branchName}`);
  }
  if (head !== input.expectedHeadOid) {
    const message = `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`;
    throw new Refusal("STALE_DATA", message);
  }
  const { additions, deletions } = input.fileChanges;
  const there = new Set(repository.files(head).map(({ path }) => path));
  const changes: Changes = new Map([
    ...deletions.map(({ path }): [string, undefined] => {
      if (there.has(path)) return [path, undefined];
      throw new Refusal(
        "UNPROCESSABLE",
        `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
      );
    }),
    ...additions.map(({ path, contents }): [string, Uint8Array] => {
      const bytes = Buffer.from(contents, "base64");
      if (bytes.toString("base64") !== contents) throw new Refusal("UNPROCESSABLE", `Invalid Base64 in ${path}`);
      if (/^\/|(?:^|\/)\.\.?(?:\/|$)|^\.git\//u.test(path)) throw new Refusal("UNPROCESSABLE", `Invalid path ${path}`);
      return [path, bytes];
    }),
  ]);
  const { headline, body } = input.message;
  const message = body ? `${headline}\n\n${body}` : headline;
  const oid = repository.commit(branchName, head, changes, message, token.account);
  return commitNode(hosted, repository.history(oid, 1)[0] as CommitFacts, may);
}

function repositoryNode(hosted: Hosted, may: (right: Right) => void) {
  const { repository, pulls } = hosted;
  const commitAt = (oid: string) => commitNode(hosted, repository.history(oid, 1)[0] as CommitFacts, may);
  return {
    id: repositoryId,
    defaultBranchRef: () => ({ name: "main" }),
    ref({ qualifiedName }: { qualifiedName: string }) {
      may("contents:read");
      const oid = repository.head(qualifiedName.replace(/^refs\/heads\//u, ""));
      return oid ? { name: qualifiedName, target: commitAt(oid) } : null;
    },
    object({ oid, expression }: { oid?: string; expression?: string }) {
      may("contents:read");
      const name = repository.oidOf(oid ?? expression ?? "");
      const kind = name && repository.kindOf(name);
      if (kind === "commit") return commitAt(name ?? "");
      return kind === "blob" ? blobNode(name ?? "", repository) : null;
    },
    pullRequests(args: { states?: string[]; labels?: string[]; first?: number; headRefName?: string }) {
      may("pull_requests:read");
      const found = pulls
        .all()
        .filter(({ state }) => args.states?.includes(state) ?? true)
        .filter(({ head }) => head === (args.headRefName ?? head))
        .filter(({ labels }) => args.labels?.some((label) => labels.includes(label)) ?? true)
        .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
      return {
        totalCount: found.length,
        nodes: found.slice(0, args.first ?? 0).map((pull) => pullRequestNode(hosted, pull)),
      };
    },
  };
}

function blobNode(oid: string, repository: GitRepository) {
  const bytes = repository.bytes(oid);
  const isBinary = bytes.includes(0);
  const isTruncated = bytes.length > longestText;
  const text = isBinary ? null : bytes.subarray(0, longestText).toString("utf8");
  return { __typename: "Blob", oid, byteSize: bytes.length, isBinary, isTruncated, text };
}

function commitNode(
  hosted: Hosted,
  { oid, message, name, email, date }: CommitFacts,
  may: (right: Right) => void,
): object {
  const { repository } = hosted;
  const account = hosted.accounts.find((one) => one.email === email);
  const user = account && { login: account.login, databaseId: account.id, name, email, avatarUrl: avatar(hosted) };
  return {
    __typename: "Commit",
    oid,
    message,
    committedDate: date,
    author: { name, email, avatarUrl: avatar(hosted), user: user ?? null },
    file({ path }: { path: string }) {
      const blob = repository.oidOf(`${oid}:${path}`);
      return blob ? { oid: blob } : null;
    },
    history: ({ first = 1, path }: { first?: number; path?: string }) => ({
      nodes: repository.history(oid, first, path).map((commit) => commitNode(hosted, commit, may)),
    }),
    status() {
      may("statuses:read");
      return null;
    },
    deployments() {
      may("deployments:read");
      return { nodes: [] };
    },
    checkSuites() {
      may("checks:read");
      return { nodes: [] };
    },
  };
}

function pullRequestNode(hosted: Hosted, pull: PullRequest) {
  const account = hosted.accounts.find(({ login }) => login === pull.author);
  return {
    id: pull.nodeId,
    number: pull.number,
    title: pull.title,
    url: `${hosted.url}/${hosted.owner}/${hosted.name}/pull/${pull.number}`,
    isDraft: pull.isDraft,
    isCrossRepository: false,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    headRefName: pull.head,
    headRefOid: hosted.repository.head(pull.head) ?? pull.lastHead,
    author: account && { __typename: "User", ...account, databaseId: account.id, avatarUrl: avatar(hosted) },
    labels: { nodes: pull.labels.map((name) => ({ name })) },
    files: () => ({
      nodes: hosted.pulls.files(pull).map(({ path, change }) => ({ path, changeType: changeTypes[change] })),
    }),
  };
}

/** The pictures of people would come from another host: the stand-in has one of one pixel. */
export function avatar({ url }: Pick<Hosted, "url">): string {
  return `${url}/avatar.gif`;
}
