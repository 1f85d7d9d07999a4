import type { ChangedFile, GitRepository } from "./git-repository.ts";

/** A pull request from a branch of the same repository. */
export interface PullRequest {
  readonly number: number;
  readonly nodeId: string;
  readonly head: string;
  readonly base: string;
  readonly author: string;
  readonly createdAt: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly isDraft: boolean;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly labels: readonly string[];
  /** The head of a branch that has gone since. */
  readonly lastHead: string;
}

/** What can change of a pull request. */
export type PullRequestChange = Partial<Pick<PullRequest, "isDraft" | "state" | "labels" | "lastHead">>;

/** All pull requests of the repository, the first one first. */
export class PullRequests {
  readonly #all: PullRequest[] = [];
  readonly #repository: GitRepository;

  constructor(repository: GitRepository) {
    this.#repository = repository;
  }

  all(): readonly PullRequest[] {
    return this.#all;
  }

  open(title: string, head: string, base: string, isDraft: boolean, author: string): PullRequest {
    const number = this.#all.length + 1;
    const at = new Date().toISOString();
    const nodeId = `PR_kw${number}`;
    const lastHead = this.#repository.head(head) ?? "";
    const opened = { number, nodeId, title, head, base, author, createdAt: at, updatedAt: at, isDraft, lastHead };
    this.#all.push({ ...opened, state: "OPEN", labels: [] });
    return this.byNumber(number) as PullRequest;
  }

  byNumber(number: number): PullRequest | undefined {
    return this.#all.find((one) => one.number === number);
  }

  byNodeId(nodeId: string): PullRequest | undefined {
    return this.#all.find((one) => one.nodeId === nodeId);
  }

  /** The open one from a branch. */
  from(head: string): PullRequest | undefined {
    return this.#all.find((one) => one.head === head && one.state === "OPEN");
  }

  change(number: number, change: PullRequestChange): PullRequest {
    const index = this.#all.findIndex((one) => one.number === number);
    const before = this.#all[index];
    if (!before) throw new Error(`There is no pull request ${number}`);
    const after = { ...before, ...change, updatedAt: new Date().toISOString() };
    this.#all[index] = after;
    return after;
  }

  /** What merging it would change. */
  files({ head, base, lastHead }: PullRequest): readonly ChangedFile[] {
    return this.#repository.changedFiles(base, this.#repository.head(head) ?? lastHead);
  }
}
