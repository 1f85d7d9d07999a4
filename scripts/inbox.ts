import { existsSync } from "node:fs";
import { readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { importInbox } from "../src/cli/import-inbox.ts";

await run("npm run inbox -- [--content DIR] [--out FOLDER]", async () => {
  const { values } = readArguments({
    options: { content: { type: "string", default: "content" }, out: { type: "string", default: "_inbox" } },
  });
  if (!existsSync(values.content)) throw new UsageError(`There is no folder ${values.content}.`);
  return await importInbox(values.content, values.out, Date.now());
});
