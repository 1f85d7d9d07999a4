import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import { exitCode, readArguments, run, UsageError } from "./command-line.ts";
import type { PreviewDone, PreviewOrder } from "./render-preview.ts";

/** Held pages are shown here: only this machine may ask for them. */
class PreviewServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: "localhost" });
  }
}

const renderer = fileURLToPath(new URL("render-preview.ts", import.meta.url));
const code = ["src", "_includes", "public", ".eleventy.ts"];

await run("npm start -- [--content DIR] [--port NUMBER]", async () => {
  const { values } = readArguments({
    options: { content: { type: "string", default: "content" }, port: { type: "string", default: "8080" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`--port ${values.port} is not a port from 1 to 65535.`);

  const folder = temporaryFolder();
  const watcher = watch([values.content, ...code], { ignoreInitial: true });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  console.log("Preview: drafts and held items are shown, each under a banner. Nothing here is published.");

  let waiting = fork(renderer);
  let server: PreviewServer | undefined;
  let isOld = true;
  let isBusy = false;
  const render = async () => {
    if (isBusy) return;
    isBusy = true;
    while (isOld) {
      isOld = false;
      const rendering = waiting;
      waiting = fork(renderer);
      const { basePath } = await order(rendering, { content: values.content, folder });
      if (server) server.reload();
      else if (basePath) server = serve(folder, port, basePath);
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

function serve(folder: string, port: number, pathPrefix: string): PreviewServer {
  const server = new PreviewServer("Preview", folder, { port, domDiff: false, pathPrefix });
  server.serve(port);
  return server;
}

/** The folder of this preview alone, which goes when the preview ends. */
function temporaryFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "newsroom-preview-"));
  process.once("exit", () => rmSync(parent, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit());
  return join(parent, "site");
}

/** Gives a waiting process its order. One that ends without an answer has said why. */
function order(rendering: ChildProcess, what: PreviewOrder): Promise<PreviewDone> {
  return new Promise((answer) => {
    rendering.once("message", (done) => answer(done as PreviewDone));
    rendering.once("exit", () => answer({ basePath: undefined }));
    rendering.send(what);
  });
}
