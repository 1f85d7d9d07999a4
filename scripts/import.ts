import { existsSync } from "node:fs";
import { readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { importFiles } from "../src/cli/import-files.ts";
import { importOldSite } from "../src/cli/import-old-site.ts";

const usage = `npm run import -- FILE|FOLDER… [--date …] [--topic …] [--strategy …] [--content DIR]
       npm run import -- --site FOLDER|FILE [--published] [--report FILE] [--topic …] [--strategy …] [--content DIR]`;

await run(usage, async () => {
  const { values, positionals } = readArguments({
    options: {
      content: { type: "string", default: "content" },
      date: { type: "string" },
      published: { type: "boolean", default: false },
      report: { type: "string" },
      site: { type: "string" },
      topic: { type: "string", multiple: true },
      strategy: { type: "string", multiple: true },
    },
    allowPositionals: true,
  });
  const { content, date, published, report, site } = values;
  if (!existsSync(content)) throw new UsageError(`There is no folder ${content}.`);
  if (site === undefined) {
    if (published) throw new UsageError("--published goes with --site.");
    if (report !== undefined) throw new UsageError("--report goes with --site.");
    if (positionals.length === 0) throw new UsageError("No file is named.");
    return await importFiles(positionals, values, Date.now());
  }
  if (positionals.length > 0) throw new UsageError(`--site names one folder or file: leave out ${positionals[0]}.`);
  if (date !== undefined) throw new UsageError("With --site each release keeps its own date: leave out --date.");
  return await importOldSite(site, values, Date.now());
});
