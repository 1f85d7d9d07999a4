import { expect, test } from "vitest";
import { askedOf } from "../../../src/desk/requests/asked.ts";
import { troubleOf } from "../../../src/desk/requests/trouble.ts";

const repository = "/repos/council/newsroom";
const save = askedOf("POST", "graphql", {
  query: "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }",
});
const read = askedOf("POST", "graphql", { query: "query { repository { id } }" });
const ask = askedOf("PATCH", `${repository}/issues/1`, { labels: [] });
const merge = askedOf("PUT", `${repository}/pulls/1/merge`, {});
const discard = askedOf("DELETE", `${repository}/git/refs/heads/cms/a/b`, undefined);
const deployments = askedOf("POST", "graphql", { query: "query { object { status { contexts { state } } } }" });
const branch = askedOf("POST", "graphql", { query: "query { history(first: 1) }", variables: { branch: "cms/a/b" } });

function faulty(type: string, message = "") {
  return { data: null, errors: [{ type, message }] };
}

const cases: [string, Parameters<typeof troubleOf>[0], number, unknown, Record<string, string>, unknown][] = [
  ["a right answer", read, 200, { data: {} }, {}, undefined],
  ["an expired token", read, 401, { message: "Bad credentials" }, {}, { errand: "reading", cause: { kind: "token" } }],
  ["no right to save", save, 200, faulty("FORBIDDEN"), {}, { errand: "saving", cause: { kind: "right" } }],
  [
    "no right to open a proposal",
    askedOf("POST", `${repository}/pulls`, {}),
    403,
    { message: "Resource not accessible by personal access token" },
    {},
    { errand: "saving", cause: { kind: "right" } },
  ],
  ["a repository one may not see", read, 200, faulty("NOT_FOUND"), {}, { errand: "reading", cause: { kind: "right" } }],
  ["no right to know what is live", deployments, 200, faulty("FORBIDDEN"), {}, undefined],
  [
    "the limit of an hour",
    ask,
    403,
    { message: "API rate limit exceeded for user ID 1." },
    { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1780315200" },
    { errand: "asking", cause: { kind: "limit", until: 1780315200000 } },
  ],
  [
    "the limit of a minute",
    merge,
    429,
    { message: "You have exceeded a secondary rate limit." },
    {},
    { errand: "publishing", cause: { kind: "limit", until: undefined } },
  ],
  [
    "the limit of GraphQL",
    read,
    200,
    faulty("RATE_LIMITED"),
    {},
    { errand: "reading", cause: { kind: "limit", until: undefined } },
  ],
  ["a branch that moved", save, 200, faulty("STALE_DATA"), {}, { errand: "saving", cause: { kind: "moved" } }],
  [
    "a branch left over",
    save,
    200,
    faulty("UNPROCESSABLE", 'A ref named "refs/heads/cms/a" already exists in the repository.'),
    {},
    undefined,
  ],
  [
    "a draft that a colleague published",
    branch,
    200,
    { data: { repository: { ref: null } } },
    {},
    { errand: "saving", cause: { kind: "gone" } },
  ],
  [
    "a proposal that does not fit",
    merge,
    405,
    { message: "Pull Request is not mergeable" },
    {},
    { errand: "publishing", cause: { kind: "conflict" } },
  ],
  [
    "a proposal that is a draft again",
    merge,
    405,
    { message: "Pull Request is still a draft" },
    {},
    { errand: "publishing", cause: { kind: "draft" } },
  ],
  [
    "a proposal that nobody has agreed to",
    merge,
    405,
    { message: "At least 1 approving review is required." },
    {},
    { errand: "publishing", cause: { kind: "not yet", says: "At least 1 approving review is required." } },
  ],
  [
    "a proposal that changed meanwhile",
    merge,
    409,
    { message: "Head branch was modified." },
    {},
    { errand: "publishing", cause: { kind: "moved" } },
  ],
  ["a host in trouble", save, 502, undefined, {}, { errand: "saving", cause: { kind: "host", says: "" } }],
  [
    "what nobody foresaw",
    save,
    200,
    faulty("INTERNAL", "Something went wrong"),
    {},
    { errand: "saving", cause: { kind: "host", says: "Something went wrong" } },
  ],
  ["a branch that is gone already", discard, 422, { message: "Reference does not exist" }, {}, undefined],
];
test.for(cases)("knows %s", ([, asked, status, body, headers, trouble]) => {
  expect(troubleOf(asked, { status, body, header: (name) => headers[name] ?? null })).toEqual(trouble);
});
