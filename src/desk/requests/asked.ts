/** What an officer was about when a request was sent. */
export type Errand = "reading" | "saving" | "asking" | "publishing" | "discarding";

/** A request to the code host, as far as it is looked at. */
export interface Asked {
  readonly method: string;
  /** Below the interface: `/repos/council/newsroom/pulls`, or `graphql`. */
  readonly path: string;
  readonly errand: Errand;
  /** Of GraphQL, the query. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const errands: readonly [method: string, path: RegExp, Errand][] = [
  ["PUT", /\/pulls\/\d+\/merge$/, "publishing"],
  ["PATCH", /\/pulls\/\d+$/, "discarding"],
  ["DELETE", /\/git\/refs\//, "discarding"],
  ["PATCH", /\/issues\/\d+$/, "asking"],
  ["POST", /\/(pulls|issues\/\d+\/labels)$/, "saving"],
  ["PATCH", /\/git\/refs\//, "saving"],
];

/** What is asked: the path is below the interface, without its query. */
export function askedOf(method: string, path: string, body: unknown): Asked {
  const { query = "", variables = {} } = (path === "graphql" ? body : {}) as Partial<Asked>;
  const plain = errands.find(([how, where]) => how === method && where.test(path))?.[2] ?? "reading";
  return { method, path, query, variables, errand: path === "graphql" ? errandOf(query) : plain };
}

function errandOf(query: string): Errand {
  if (/^\s*mutation\b/.test(query)) return /PullRequest/.test(query) ? "asking" : "saving";
  return "reading";
}
