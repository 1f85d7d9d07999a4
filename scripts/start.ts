import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { watch } from "chokidar";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { readInstant } from "../src/cli/input.ts";
import { checkOutput } from "../src/cli/output.ts";
import { servePreview, type Version } from "../src/preview/serve-preview.ts";
import type { PreviewDone, PreviewOrder } from "./render-preview.ts";

const renderer = fileURLToPath(new URL("render-preview.ts", import.meta.url));
/** In milliseconds. */
const settlingTime = 100;
const code = ["src", "_includes", "public", ".eleventy.ts"];

await run("npm start -- [--content DIR] [--port NUMBER] [--now INSTANT]", async () => {
  const { values } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      port: { type: "string", default: "8080" },
      now: { type: "string" },
    },
  });
  const { content } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`--port ${values.port} is not a port from 1 to 65535.`);
  const now = values.now === undefined ? undefined : readInstant("--now", values.now);

  console.log("Preview: drafts and held items are shown, each under a banner. Nothing here is published.");
  checkOutput();
  // Before what would keep the process alive where no port is free.
  const server = await servePreview(port);
  const parent = temporaryFolder();
  const watcher = watch([content, ...code], { ignoreInitial: true });
  await new Promise<void>((ready) => watcher.once("ready", ready));

  let waiting = fork(renderer);
  let isOld = true;
  let isBusy = false;
  let count = 0;
  let shown: Version | undefined;
  const render = async () => {
    if (isBusy) return;
    isBusy = true;
    while (isOld) {
      // Of two changes of a file in a moment the watcher reports only the first.
      await setTimeout(settlingTime);
      isOld = false;
      const rendering = waiting;
      waiting = fork(renderer);
      const folder = join(parent, String(++count));
      const { basePath } = await order(rendering, { content, folder, now, basePath: shown?.basePath });
      const made = basePath === undefined ? undefined : { folder, basePath };
      server.show(made);
      if (made && !shown) console.log(`The preview is at http://localhost:${server.port}${basePath}`);
      const needless = made ? shown?.folder : folder;
      shown = made ?? shown;
      // Nobody waits for what nobody asks for any more.
      if (needless) rm(needless, { recursive: true, force: true }).catch(() => undefined);
    }
    isBusy = false;
  };
  watcher.on("all", (_event, path) => {
    isOld = true;
    if (code.some((place) => path.startsWith(place))) {
      waiting.kill();
      waiting = fork(renderer);
    }
    render();
  });
  await render();
  await new Promise(() => undefined);
  return exitCode.done;
});

/** The folder of this preview alone, which goes when the preview ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "newsroom-preview-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(exitCode.done));
  return folder;
}

/** Gives a waiting process its order. One that ends without an answer has said why. */
function order(rendering: ChildProcess, what: PreviewOrder): Promise<PreviewDone> {
  return new Promise((answer) => {
    // It could not even load its code.
    if (!rendering.connected) return answer({ basePath: undefined });
    rendering.once("message", (done) => answer(done as PreviewDone));
    rendering.once("exit", () => answer({ basePath: undefined }));
    rendering.send(what);
  });
}
