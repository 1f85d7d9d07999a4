import type { Instant } from "../../newsroom/instant.ts";
import type { Asked, Errand } from "./asked.ts";

/** Why something that an officer wanted did not come about. */
export type Cause =
  | { readonly kind: "connection" }
  | { readonly kind: "token" }
  | { readonly kind: "right" }
  | { readonly kind: "limit"; readonly until: Instant | undefined }
  | { readonly kind: "moved" }
  | { readonly kind: "conflict" }
  | { readonly kind: "draft" }
  | { readonly kind: "gone" }
  | { readonly kind: "not yet"; readonly says: string }
  | { readonly kind: "host"; readonly says: string };

/** A cause, with what the officer was about. */
export interface Trouble {
  readonly errand: Errand;
  readonly cause: Cause;
}

/** An answer of the code host, as far as it is looked at. */
export interface Answered {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
}

interface Fault {
  readonly type?: string;
  readonly message?: string;
}

/** What hosts do not let everybody see of a commit, and what nothing depends on: whether the page is live. */
const isOfDeployments = /\b(checkSuites|deployments|status \{)/;

/**
 * What is wrong with an answer, or nothing.
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @see https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function troubleOf(asked: Asked, { status, header, body }: Answered): Trouble | undefined {
  const { errand, query } = asked;
  const { message: says = "", errors } = (typeof body === "object" && body !== null ? body : {}) as {
    readonly message?: string;
    readonly errors?: readonly Fault[];
  };
  const faults = Array.isArray(errors) ? errors : [];
  const is = (type: string) => faults.some((fault) => fault.type === type);
  const trouble = (cause: Cause): Trouble => ({ errand, cause });
  if (status === 401) return trouble({ kind: "token" });
  const isLimited = status === 429 || is("RATE_LIMITED") || /rate limit/i.test(says);
  if (isLimited || (status === 403 && header("X-RateLimit-Remaining") === "0")) {
    return trouble({ kind: "limit", until: limitEnds(header) });
  }
  if (status >= 500) return trouble({ kind: "host", says });
  if (asked.path === "graphql" && status < 400) {
    // A branch left over by an earlier draft: Sveltia CMS goes on with it.
    if (faults.length === 0 && isOfGoneDraft(asked, body)) return { errand: "saving", cause: { kind: "gone" } };
    if (faults.length === 0 || faults.every(({ message = "" }) => /already exists/.test(message))) return undefined;
    if (is("FORBIDDEN")) return isOfDeployments.test(query) ? undefined : trouble({ kind: "right" });
    if (is("NOT_FOUND")) return trouble({ kind: "right" });
    if (is("STALE_DATA")) return trouble({ kind: "moved" });
    return trouble({ kind: "host", says: faults.map(({ message }) => message).join(" ") });
  }
  if (status < 400) return undefined;
  // A branch that is gone already is no trouble.
  if (asked.method === "DELETE" && (status === 422 || status === 404)) return undefined;
  if (status === 403 || status === 404) return trouble({ kind: "right" });
  if (status === 405 && /still a draft/.test(says)) return trouble({ kind: "draft" });
  if (status === 405 && /not mergeable|conflict/i.test(says)) return trouble({ kind: "conflict" });
  if (status === 405) return trouble({ kind: "not yet", says });
  if (status === 409) return trouble({ kind: errand === "publishing" ? "moved" : "conflict" });
  return trouble({ kind: "host", says });
}

/** Sveltia CMS looks up the branch of a draft before it saves; the branch goes when a colleague publishes or discards the draft. */
function isOfGoneDraft({ query, variables }: Asked, body: unknown): boolean {
  const { data } = body as { readonly data?: { readonly repository?: { readonly ref?: unknown } } };
  return (
    /history\(first: 1\)/.test(query) &&
    String(variables["branch"]).startsWith("cms/") &&
    data?.repository?.ref === null
  );
}

/** When a limit ends, in seconds since 1970 or from now; the latter needs a clock, which the caller has. */
function limitEnds(header: Answered["header"]): Instant | undefined {
  const reset = Number(header("X-RateLimit-Reset") ?? Number.NaN);
  return header("X-RateLimit-Remaining") === "0" && reset > 0 ? reset * 1000 : undefined;
}
