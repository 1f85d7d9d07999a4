import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { readInstant } from "../src/cli/input.ts";
import { checkOutput } from "../src/cli/output.ts";
import { type NewVersion, newsroomProcess } from "../src/preview/newsroom-process.ts";
import { servePreview } from "../src/preview/serve-preview.ts";
import { watchFiles } from "../src/preview/watch-files.ts";

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
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(exitCode.done));

  // Before what would keep the process alive where no port is free.
  const server = await servePreview(port, (url) => newsroom.at(url), content);
  let basePath: string | undefined;
  const onVersion = (shown: NewVersion) => {
    server.announce(shown.version);
    if (shown.basePath === undefined || shown.basePath === basePath) return;
    basePath = shown.basePath;
    console.log(`The preview is at http://localhost:${server.port}${basePath}`);
  };
  const onEnd = () => console.log("The preview has ended: see above. It starts again when a file is saved.");
  const newsroom = newsroomProcess({ content, now }, { onVersion, onEnd });
  await Promise.all([watchFiles([content], newsroom.change), watchFiles(code, newsroom.restart)]);
  newsroom.change();
  await new Promise(() => undefined);
  return exitCode.done;
});
