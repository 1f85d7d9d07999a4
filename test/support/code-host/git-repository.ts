import { execFileSync } from "node:child_process";
import { devNull } from "node:os";
import { join } from "node:path";
import { tempFolder } from "../temp-folder.ts";

/** One file of a tree. */
export interface TreeFile {
  readonly path: string;
  readonly sha: string;
  readonly size: number;
}

/** A commit as the code host tells it. */
export interface CommitFacts {
  readonly oid: string;
  readonly message: string;
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

/** What a commit changes: a path and its bytes, or nothing where the file goes. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** A path and what happened to it, as `git diff --name-status` writes it: `A`, `M`, `D`, or `R` with the old path. */
export interface ChangedFile {
  readonly path: string;
  readonly change: "A" | "M" | "D" | "R";
  readonly previousPath?: string;
}

/** Who a commit is by. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** A real repository without a working tree, in a folder that goes when the tests of the file are over. */
export class GitRepository {
  readonly #folder = join(tempFolder(), "repository.git");

  constructor() {
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", this.#folder]);
  }

  #git(args: readonly string[], input?: Uint8Array | string, env: Record<string, string> = {}): Buffer {
    return execFileSync("git", [`--git-dir=${this.#folder}`, ...args], {
      input: input ?? "",
      stdio: ["pipe", "pipe", "pipe"],
      maxBuffer: 1 << 30,
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull, ...env },
    });
  }

  #text(args: readonly string[], input?: Uint8Array | string, env?: Record<string, string>): string {
    return this.#git(args, input, env).toString("utf8").trim();
  }

  #tries(args: readonly string[]): string | undefined {
    try {
      return this.#text(args);
    } catch {
      return undefined;
    }
  }

  /** The commit that a branch points at, or nothing where there is no such branch. */
  head(branch: string): string | undefined {
    return this.#tries(["rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`]);
  }

  branches(): readonly string[] {
    return this.#text(["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads"]).split("\n").filter(Boolean);
  }

  isBranchName(branch: string): boolean {
    return this.#tries(["check-ref-format", `refs/heads/${branch}`]) !== undefined;
  }

  /** What kind of object has this name or expression: `blob`, `commit`, `tree`, or nothing. */
  kindOf(expression: string): string | undefined {
    return this.#tries(["cat-file", "-t", expression]);
  }

  /** The full name of an object, from an expression such as `main:content/site.yaml`. */
  oidOf(expression: string): string | undefined {
    return this.#tries(["rev-parse", "--verify", "--quiet", expression]);
  }

  bytes(oid: string): Buffer {
    return this.#git(["cat-file", "blob", oid]);
  }

  /** Every file of a commit or tree. */
  files(treeish: string): readonly TreeFile[] {
    return this.#text(["ls-tree", "-r", "-l", "-z", treeish])
      .split("\0")
      .filter(Boolean)
      .map((line) => {
        const [, sha = "", size = "", path = ""] = /^\S+ \S+ (\S+)\s+(\S+)\t(.*)$/su.exec(line) ?? [];
        return { path, sha, size: Number(size) };
      });
  }

  /** The text of a file on a branch, or nothing where there is none. */
  read(branch: string, path: string): string | undefined {
    const oid = this.oidOf(`${branch}:${path}`);
    return oid && this.bytes(oid).toString("utf8");
  }

  /** The newest commits first, of a path where one is named. */
  history(commit: string, most: number, path?: string): readonly CommitFacts[] {
    const format = "--format=%H%x1f%an%x1f%ae%x1f%cI%x1f%B%x1e";
    return this.#text(["log", `-${most}`, format, commit, ...(path === undefined ? [] : ["--", path])])
      .split("\x1e")
      .map((record) => record.trim().split("\x1f"))
      .flatMap(([oid, name = "", email = "", date = "", message = ""]) =>
        oid ? [{ oid, name, email, date, message: message.trim() }] : [],
      );
  }

  /** Writes a commit on top of another, or the first one, and points a branch at it. */
  commit(branch: string, parent: string | undefined, changes: Changes, message: string, author: Author): string {
    const index = { GIT_INDEX_FILE: join(this.#folder, "index-of-a-commit") };
    this.#git(["read-tree", ...(parent ? [parent] : ["--empty"])], "", index);
    const lines = [...changes].map(([path, bytes]) =>
      bytes ? `100644 ${this.#text(["hash-object", "-w", "--stdin"], bytes)}\t${path}` : `0 ${"0".repeat(40)}\t${path}`,
    );
    this.#git(["update-index", "-z", "--index-info"], lines.map((line) => `${line}\0`).join(""), index);
    const tree = this.#text(["write-tree"], "", index);
    return this.#commitTree(branch, tree, parent ? [parent] : [], message, author);
  }

  #commitTree(branch: string, tree: string, parents: readonly string[], message: string, author: Author): string {
    const { name, email } = author;
    const oid = this.#text(["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])], message, {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
    });
    this.point(branch, oid);
    return oid;
  }

  /** Points a branch at a commit, whether or not there was such a branch. */
  point(branch: string, oid: string): void {
    this.#git(["update-ref", `refs/heads/${branch}`, oid]);
  }

  remove(branch: string): void {
    this.#git(["update-ref", "-d", `refs/heads/${branch}`]);
  }

  /** The newest commit that two have in common. */
  mergeBase(one: string, other: string): string {
    return this.#text(["merge-base", one, other]);
  }

  /** What a branch changes since it left another. */
  changedFiles(base: string, head: string): readonly ChangedFile[] {
    const parts = this.#text(["diff-tree", "-r", "-M", "-z", "--name-status", this.mergeBase(base, head), head]);
    const words = parts.split("\0").filter(Boolean);
    const changed: ChangedFile[] = [];
    while (words.length > 0) {
      const change = (words.shift() ?? "").charAt(0) as ChangedFile["change"];
      const path = words.shift() ?? "";
      changed.push(change === "R" ? { change, previousPath: path, path: words.shift() ?? "" } : { change, path });
    }
    return changed;
  }

  /** Merges a head into a branch; nothing where the two conflict. */
  merge(branch: string, head: string, message: string, isSquashed: boolean, author: Author): string | undefined {
    const base = this.head(branch) ?? "";
    const tree = this.#tries(["merge-tree", "--write-tree", base, head]);
    return tree && this.#commitTree(branch, tree, isSquashed ? [base] : [base, head], message, author);
  }
}
