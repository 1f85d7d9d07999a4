import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Instant } from "../newsroom/instant.ts";
import { html, type VersionedAnswer } from "./answer.ts";
import { faultPage } from "./fault-page.ts";

/** What the process of a newsroom is started with, as JSON. */
export interface ProcessOrder {
  readonly content: string;
  /** Milliseconds since 1970-01-01 UTC; undefined for the minute of the clock. */
  readonly now: Instant | undefined;
  /** The path of the site that was shown before. */
  readonly basePath: string | undefined;
}

/** What it hears: which files were changed, so that it reads; and what somebody asks for. */
export type Told = { readonly changed: readonly string[] } | { readonly id: number; readonly url: string };

/** What it says: that there is a version, and what is at a URL of the newest. */
export type Said = NewVersion | ({ readonly id: number } & VersionedAnswer);

/** A version that is shown from now on. */
export interface NewVersion {
  readonly version: string;
  /** Undefined where it only says what is wrong. */
  readonly basePath: string | undefined;
}

/** Who hears what of the process. */
interface Heard {
  readonly onVersion: (version: NewVersion) => void;
  /** It ended, and has printed why. */
  readonly onEnd: () => void;
}

/** A newsroom that a process apart keeps in memory. */
interface NewsroomProcess {
  /** What is at a URL of the newest version, as soon as a process that was started anew has one. Undefined before the first. */
  at(url: string): Promise<VersionedAnswer | undefined>;
  /** Has changed files of the content read again; at first all. */
  change(paths?: readonly string[]): void;
  /** Has the process start anew, where its code was changed. */
  restart(): void;
}

const script = fileURLToPath(new URL("../../scripts/preview-newsroom.ts", import.meta.url));

/** Starts the process of a newsroom, which reads its content at the first change. */
export function newsroomProcess(order: Omit<ProcessOrder, "basePath">, { onVersion, onEnd }: Heard): NewsroomProcess {
  const asked = new Map<number, { readonly url: string; readonly answer: (answer: VersionedAnswer) => void }>();
  let count = 0;
  let shown: NewVersion | undefined;
  let running: ChildProcess | undefined;
  const tell = (told: Told) => running?.connected && running.send(told, () => undefined);
  const start = () => {
    const own = fork(script, [JSON.stringify({ ...order, basePath: shown?.basePath })], { serialization: "advanced" });
    running = own;
    own.on("message", (said: Said) => {
      if ("id" in said) {
        asked.get(said.id)?.answer(said);
        asked.delete(said.id);
      } else {
        shown = { ...said, basePath: said.basePath ?? shown?.basePath };
        onVersion(said);
      }
    });
    own.on("error", () => undefined);
    own.once("exit", () => {
      if (running !== own) return;
      running = undefined;
      onEnd();
      if (!shown) return;
      shown = { ...shown, version: randomUUID() };
      for (const { answer } of asked.values()) answer(ended(shown));
      asked.clear();
      onVersion({ version: shown.version, basePath: undefined });
    });
  };
  const restart = () => {
    running?.removeAllListeners("message").kill();
    start();
    tell({ changed: [] });
    for (const [id, { url }] of asked) tell({ id, url });
  };
  start();
  return {
    async at(url) {
      if (!shown) return undefined;
      if (!running) return ended(shown);
      const id = ++count;
      return new Promise((answer) => {
        asked.set(id, { url, answer });
        tell({ id, url });
      });
    },
    change: (changed = []) => (running ? tell({ changed }) : restart()),
    restart,
  };
}

/** What every page says while no process runs, until there is another version. */
function ended({ version }: NewVersion): VersionedAnswer {
  const body = faultPage("The preview has ended", "The window in which you typed npm start says why.");
  return { version, answer: { status: 500, type: html, body } };
}
