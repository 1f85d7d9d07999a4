import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { tempFolder } from "../temp-folder.ts";
import { CodeHost, colleague, documentedRights } from "./code-host.ts";

const file = "content/news/2026/2026-03-13-new-library-opens.md";
const json = { Accept: "application/json", "Content-Type": "application/json" };
const createCommit = `mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`;

async function started(): Promise<CodeHost> {
  const content = join(tempFolder(), "content");
  mkdirSync(join(content, "news/2026"), { recursive: true });
  writeFileSync(join(content, "news/2026/2026-03-13-new-library-opens.md"), "---\r\ntitle: A\r\n---\r\n");
  return await CodeHost.start(content);
}

/** One that is not asked what it should not, or the test fails. */
async function checked(): Promise<CodeHost> {
  const host = await started();
  onTestFinished(() => host.stop());
  return host;
}

async function ask(host: CodeHost, method: string, path: string, body?: object, headers: object = json) {
  const answer = await fetch(`${host.url}/api/v3${path}`, {
    method,
    headers: { Authorization: "token github_pat_officer", ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}

async function query(host: CodeHost, source: string, variables: object = {}) {
  const answer = await fetch(`${host.url}/api/graphql`, {
    method: "POST",
    headers: { Authorization: "token github_pat_officer", ...json },
    body: JSON.stringify({ query: source, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what came.
  return (await answer.json()) as any;
}

function commit(branchName: string, expectedHeadOid: string | undefined, text: string) {
  const additions = [{ path: file, contents: Buffer.from(text).toString("base64") }];
  const branch = { repositoryNameWithOwner: "council/newsroom", branchName };
  return {
    input: { branch, expectedHeadOid, fileChanges: { additions, deletions: [] }, message: { headline: "Save" } },
  };
}

describe("the stand-in of the code host", () => {
  test("takes a draft from a branch to the site, with the bytes as they were sent", async () => {
    const host = await checked();
    const { data } = await query(host, `query { repository(owner: "council", name: "newsroom") { id } }`);
    const main = host.repository.head("main") ?? "";
    const ref = { input: { repositoryId: data.repository.id, name: "refs/heads/cms/releases/a", oid: main } };
    const createRef = `mutation($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }`;
    expect((await query(host, createRef, ref)).data.createRef.ref.name).toBe("cms/releases/a");
    expect((await query(host, createRef, ref)).errors[0].message).toContain("already exists in the repository");

    const text = "---\r\ntitle: B\r\n---\r\nÜber 20 °C\r\n";
    expect((await query(host, createCommit, commit("cms/releases/a", main, text))).errors).toBeUndefined();
    expect(host.repository.read("cms/releases/a", file)).toBe(text);

    const proposal = { title: "New", head: "cms/releases/a", base: "main", draft: true, body: "" };
    expect((await ask(host, "POST", "/repos/council/newsroom/pulls", proposal)).status).toBe(201);
    expect((await ask(host, "POST", "/repos/council/newsroom/pulls", proposal)).text).toContain(
      "A pull request already exists",
    );
    const merge = () => ask(host, "PUT", "/repos/council/newsroom/pulls/1/merge", { merge_method: "squash" });
    expect(await merge()).toMatchObject({ status: 405, text: expect.stringContaining("still a draft") });
    const ready = `mutation($input: MarkPullRequestReadyForReviewInput!) { markPullRequestReadyForReview(input: $input) { pullRequest { isDraft } } }`;
    await query(host, ready, { input: { pullRequestId: host.pulls.byNumber(1)?.nodeId } });
    expect((await merge()).status).toBe(200);
    expect(host.repository.read("main", file)).toBe(text);
    expect((await ask(host, "DELETE", "/repos/council/newsroom/git/refs/heads/cms/releases/a")).status).toBe(204);
    expect(host.repository.branches()).toEqual(["main"]);
  });

  test("refuses to save over what a colleague has saved since", async () => {
    const host = await checked();
    const before = host.repository.head("main");
    host.commitAsColleague({ [file]: "theirs" });
    const answer = await query(host, createCommit, commit("main", before, "mine"));
    expect(answer).toMatchObject({ data: { createCommitOnBranch: null }, errors: [{ type: "STALE_DATA" }] });
    expect(host.repository.read("main", file)).toBe("theirs");
  });

  test("does not merge what conflicts", async () => {
    const host = await checked();
    host.proposeAsColleague("cms/releases/a", "Theirs", { [file]: "theirs" }, "pending_publish");
    host.commitAsColleague({ [file]: "something else" });
    const answer = await ask(host, "PUT", "/repos/council/newsroom/pulls/1/merge", {});
    expect(answer).toMatchObject({ status: 405, text: expect.stringContaining("not mergeable") });
  });

  test("knows an expired token and one without the right", async () => {
    const host = await checked();
    host.tokens.set("github_pat_officer", { account: colleague, rights: ["metadata:read", "contents:read"] });
    expect((await ask(host, "GET", "/repos/council/newsroom/git/trees/main?recursive=1")).status).toBe(200);
    const pulls = await ask(host, "POST", "/repos/council/newsroom/pulls", { title: "a", head: "main", base: "main" });
    expect(pulls).toMatchObject({
      status: 403,
      text: expect.stringContaining("not accessible by personal access token"),
    });
    const main = host.repository.head("main");
    expect((await query(host, createCommit, commit("main", main, "mine"))).errors).toMatchObject([
      { type: "FORBIDDEN" },
    ]);
    host.tokens.set("github_pat_officer", { account: colleague, rights: [] });
    expect((await ask(host, "GET", "/repos/council/newsroom/collaborators/colleague")).status).toBe(404);
    host.tokens.set("github_pat_officer", { account: colleague, rights: documentedRights });
    host.expire();
    expect((await ask(host, "GET", "/user")).status).toBe(401);
    expect((await query(host, createCommit, commit("main", main, "mine"))).message).toBe("Bad credentials");
  });

  const wrong: [string, (host: CodeHost) => Promise<unknown>, RegExp][] = [
    ["an address nobody knows", (host) => ask(host, "GET", "/repos/council/newsroom/hooks"), /hooks: not known/],
    ["a way of asking nobody knows", (host) => ask(host, "DELETE", "/user"), /DELETE .*: not known/],
    [
      "an unknown key",
      (host) => ask(host, "PATCH", "/repos/council/newsroom/issues/1", { label: [] }),
      /unknown key label/,
    ],
    ["a missing key", (host) => ask(host, "POST", "/repos/council/newsroom/pulls", { title: "a" }), /head! is missing/],
    ["an unknown question", (host) => ask(host, "GET", "/user?a=1"), /unknown query a/],
    ["no token", (host) => ask(host, "GET", "/user", undefined, { Authorization: "" }), /no token was sent/],
    [
      "a token in the address",
      (host) => ask(host, "GET", "/user?access_token=github_pat_officer"),
      /token is in the address/,
    ],
    [
      "the wrong media type",
      (host) => ask(host, "GET", "/user", undefined, { Accept: "text/html" }),
      /Accept: text\/html/,
    ],
    [
      "a body of another type",
      (host) => ask(host, "POST", "/repos/council/newsroom/pulls", {}, { "Content-Type": "text/plain" }),
      /sent as text\/plain/,
    ],
    [
      "an unknown field",
      (host) => query(host, `query { repository(owner: "council", name: "newsroom") { stars } }`),
      /Cannot query field "stars"/,
    ],
    [
      "an unknown argument",
      (host) => query(host, `query { repository(owner: "council", name: "newsroom", x: 1) { id } }`),
      /Unknown argument "x"/,
    ],
    [
      "a variable that is not declared",
      (host) => query(host, `query { repository(owner: "council", name: "newsroom") { id } }`, { a: 1 }),
      /a is not declared/,
    ],
    [
      "an input that lacks what it must have",
      (host) => query(host, createCommit, { input: { message: { headline: "a" } } }),
      /"expectedHeadOid"|expectedHeadOid/,
    ],
  ];
  test.for(wrong)("fails the test that asks it for %s", async ([, asks, complaint]) => {
    const host = await started();
    await asks(host);
    await expect(host.stop()).rejects.toThrow(complaint);
  });

  test("answers with the trouble that a test wants", async () => {
    const host = await checked();
    const trouble = { isMeant: () => true, answer: { status: 502, body: {} } };
    host.troubles.add(trouble);
    expect((await ask(host, "GET", "/user")).status).toBe(502);
    host.troubles.delete(trouble);
    expect((await ask(host, "GET", "/user")).status).toBe(200);
    host.troubles.add({ isMeant: (_, path) => path.endsWith("/user"), answer: "breaks off" });
    await expect(ask(host, "GET", "/user")).rejects.toThrow();
  });
});
