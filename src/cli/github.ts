import { execFile } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { type Annotation, showAnnotations } from "../github/annotations.ts";
import type { Proposal } from "../github/inbox.ts";
import type { Occasion } from "../github/summary.ts";

const git = promisify(execFile);
const { GITHUB_ACTIONS, GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } = process.env;
const isOnGitHub = GITHUB_ACTIONS === "true";

/** Why this run takes place; at a desk a change is proposed. */
export const occasion: Occasion =
  !isOnGitHub || GITHUB_EVENT_NAME === "pull_request"
    ? "proposal"
    : GITHUB_EVENT_NAME === "push"
      ? "merge"
      : "schedule";

/** Puts notes on lines, and a part on the summary page, where the run is one of GitHub's. Elsewhere it does nothing. */
export async function reportToGitHub(annotations: readonly Annotation[], summary: string): Promise<void> {
  if (!isOnGitHub) return;
  // A page of the finished site is no file of the repository, nor is one that is missing: neither has a line to show.
  const placed = annotations.map((note) => {
    const { file, startLine, startColumn, ...unplaced } = note;
    return file === undefined || existsSync(file) ? note : { ...unplaced, message: `${file}: ${note.message}` };
  });
  await showAnnotations(placed);
  if (GITHUB_STEP_SUMMARY && summary) appendFileSync(GITHUB_STEP_SUMMARY, `${summary}\n\n`);
}

/** Hands a value of one line to the steps and jobs that follow, where the run is one of GitHub's. */
export function setOutput(name: string, value: string): void {
  if (isOnGitHub && GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `${name}=${value}\n`);
}

/** The proposal that this run is of, where it is one on GitHub: a fork has another repository and other branches. */
export function proposalOfRun(): Proposal | undefined {
  const { ref, repo } = readEvent()?.pull_request?.head ?? {};
  return ref && repo ? { repository: repo.html_url, branch: ref } : undefined;
}

/** Whether GitHub says that the run's page is seen by nobody but those who can read a private repository. */
export function isPagePrivate(): boolean {
  return readEvent()?.repository?.private === true;
}

/** What started the run, as far as it is asked for here; a fork that was deleted has no repository. */
interface GitHubEvent {
  readonly repository?: { readonly private?: boolean };
  readonly pull_request?: {
    readonly head?: { readonly ref: string; readonly repo: { readonly html_url: string } | null };
  };
}

function readEvent(): GitHubEvent | undefined {
  try {
    return JSON.parse(readFileSync(GITHUB_EVENT_PATH ?? "", "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * The files that differ from what is published, from the project's folder. On GitHub the last commit is the whole change: a
 * pull request is tested as it would be merged. At a desk it is what was not pushed yet. Undefined where Git cannot say.
 */
export async function changedFiles(): Promise<ReadonlySet<string> | undefined> {
  if (occasion === "schedule") return undefined;
  try {
    const [differing, added] = await Promise.all([
      git("git", ["diff", "--name-only", "--no-renames", "-z", isOnGitHub ? "HEAD^1" : "@{upstream}"]),
      git("git", ["ls-files", "--others", "--exclude-standard", "-z"]),
    ]);
    return new Set([differing, added].flatMap(({ stdout }) => stdout.split("\0")).filter(Boolean));
  } catch {
    return undefined;
  }
}
