import { existsSync } from "node:fs";
import { readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { importFiles } from "../src/cli/import-files.ts";

const usage = "npm run import -- FILE|FOLDER… [--date …] [--topic …] [--strategy …] [--content DIR]";

await run(usage, async () => {
  const { values, positionals } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      date: { type: "string" },
      topic: { type: "string", multiple: true },
      strategy: { type: "string", multiple: true },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("No file is named.");
  if (!existsSync(values.content)) throw new UsageError(`There is no folder ${values.content}.`);
  return await importFiles(positionals, values, Date.now());
});
