import { inFormOf } from "../../file-form.ts";
import type { Asked } from "../../requests/asked.ts";
import type { Collision } from "./notices.ts";
import { goOnFrom, openedWith } from "./open-texts.ts";

interface Addition {
  readonly path: string;
  /** Base64. */
  readonly contents: string;
}

/** The input of `createCommitOnBranch`, as Sveltia CMS sends it. */
interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: { readonly additions: readonly Addition[]; readonly deletions: readonly { path: string }[] };
}

interface Blob {
  readonly oid?: string;
  readonly text?: string | null;
}

interface There {
  readonly blob: Blob | null;
  readonly by: string;
  readonly at: string;
}

/** Asks the code host a question; gives its `data`, or nothing where it does not answer. */
export type Query = (query: string, variables: object) => Promise<Record<string, unknown> | undefined>;

/** Whether a request writes files. */
export function isSave({ query }: Asked): boolean {
  return query.includes("createCommitOnBranch(");
}

/**
 * Looks at what is about to be saved beside what is there: Sveltia CMS asks only whether the branch has moved since a moment ago. Gives
 * what to send instead, each text in the form that its file has; or the change of a colleague that saving would take away; or nothing, where the code
 * host does not say what is there.
 */
export async function guardSave(
  asked: Asked,
  query: Query,
): Promise<{ variables: object } | { collision: Collision } | undefined> {
  const input = asked.variables["input"] as CommitInput;
  const { additions } = input.fileChanges;
  const there = await whatIsThere(input, query);
  if (!there) return undefined;
  const formed: Addition[] = [];
  for (const [index, addition] of additions.entries()) {
    const { blob, by, at } = there[index] ?? { blob: null, by: "", at: "" };
    const { path } = addition;
    const bytes = Uint8Array.from(atob(addition.contents), (character) => character.charCodeAt(0));
    const isOurs = !blob || blob.oid === (await blobName(bytes));
    if (!/\.(md|yaml)$/.test(path)) {
      if (!isOurs) return { collision: { path, base: undefined, mine: "", theirs: undefined, by, at } };
      formed.push(addition);
      continue;
    }
    const mine = new TextDecoder().decode(bytes);
    const base = openedWith(path);
    const theirs = blob?.text ?? undefined;
    const isMoved = base === undefined ? !isOurs : theirs === undefined || !isSame(theirs, base);
    if (isMoved && !(theirs !== undefined && isSame(theirs, mine)))
      return { collision: { path, base, mine, theirs, by, at } };
    formed.push({ path, contents: base64(inFormOf(theirs ?? mine, mine)) });
  }
  const fileChanges = { ...input.fileChanges, additions: formed };
  return { variables: { ...asked.variables, input: { ...input, fileChanges } } };
}

/** Notes that what was sent is saved: what is typed from now on goes on from there. */
export function noteSaved(asked: Asked): void {
  for (const { path, contents } of (asked.variables["input"] as CommitInput).fileChanges.additions) {
    const bytes = Uint8Array.from(atob(contents), (character) => character.charCodeAt(0));
    if (/\.(md|yaml)$/.test(path)) goOnFrom(path, new TextDecoder().decode(bytes));
  }
}

async function whatIsThere(input: CommitInput, query: Query): Promise<There[] | undefined> {
  const { additions } = input.fileChanges;
  if (additions.length === 0) return [];
  const [owner, name] = input.branch.repositoryNameWithOwner.split("/");
  const head = input.expectedHeadOid;
  const fields = additions.map(({ path }, index) => {
    const blob = `file_${index}: object(expression: ${JSON.stringify(`${head}:${path}`)}) { ... on Blob { oid text } }`;
    const history = `history(first: 1, path: ${JSON.stringify(path)}) { nodes { committedDate author { name } } }`;
    return `${blob} last_${index}: object(oid: ${JSON.stringify(head)}) { ... on Commit { ${history} } }`;
  });
  const source = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(" ")} } }`;
  const repository = (await query(source, { owner, name }))?.["repository"] as Record<string, unknown> | undefined;
  return (
    repository &&
    additions.map((_, index) => {
      const last = repository[`last_${index}`] as
        | { history?: { nodes?: { committedDate: string; author: { name: string } }[] } }
        | undefined;
      const commit = last?.history?.nodes?.[0];
      return {
        blob: repository[`file_${index}`] as Blob | null,
        by: commit?.author.name ?? "",
        at: commit?.committedDate ?? "",
      };
    })
  );
}

/** By which Git knows a file's bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects. */
async function blobName(bytes: Uint8Array): Promise<string> {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(header.length + bytes.length);
  whole.set(header);
  whole.set(bytes, header.length);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** Whether two texts say the same, whatever their line ends. */
function isSame(one: string, other: string): boolean {
  return inFormOf(one, other) === one;
}
