import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { exitCode, readArguments, run } from "../src/cli/command-line.ts";
import { readNow } from "../src/cli/input.ts";
import { readLedgerFile, usualLedger } from "../src/cli/ledger-file.ts";
import { readWork } from "../src/cli/read-work.ts";
import { rowLines } from "../src/ledger/ledger.ts";
import { newRows } from "../src/ledger/published.ts";
import { readComparing } from "../src/ledger/read-comparing.ts";
import { countOf } from "../src/newsroom/format.ts";
import { publicNewsroom } from "../src/publishing/gate.ts";

/** Adds to the ledger what is public now. The publish workflow calls it after the tests, for what it is to publish. */
await run("npm run ledger -- [--ledger FILE] [--content DIR] [--now INSTANT]", async () => {
  const { values } = readArguments({
    options: {
      ledger: { type: "string" },
      content: { type: "string", default: "content" },
      now: { type: "string" },
    },
  });
  const { content } = values;
  const now = readNow(values.now);
  const path = values.ledger ?? usualLedger(content);
  const ledger = readLedgerFile(path);
  const { value: newsroom, problems } = await readComparing(content, now, { work: readWork(), ledger });
  if (!newsroom || problems.some(({ level }) => level === "error")) {
    console.error("The content has errors, and nothing was added: npm run check names them.");
    return exitCode.faults;
  }
  // What a council publishes is never held against a sample that it tried before.
  const rows = newsroom.site.sample ? [] : newRows(publicNewsroom(newsroom, now), ledger);
  const isCut = existsSync(path) && !/(^|\n)$/.test(readFileSync(path, "utf8"));
  appendFileSync(path, (isCut ? "\n" : "") + rowLines(rows));
  console.log(`${path}: ${countOf(rows.length, "row")} added to ${ledger.rows.length}.`);
  return exitCode.done;
});
