import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { usualLedger, wasEverPublished } from "../src/cli/ledger-file.ts";
import { decode } from "../src/content/files/decode.ts";
import { isOldNews } from "../src/newsroom/old-news.ts";
import { composeRelease } from "../src/writing/content-file.ts";
import { NotWritten } from "../src/writing/not-written.ts";
import { readPlainText } from "../src/writing/plain-text.ts";
import { formatRemark, type Remark } from "../src/writing/remarks.ts";
import { saveNew } from "../src/writing/save-new.ts";

/** By the clock of the machine: a day more or less does not matter here. */
const today = new Date().toISOString().slice(0, 10);

await run("npm run import -- FILE… [--content DIR]", async () => {
  const { values, positionals: files } = readArguments({
    options: { content: { type: "string", default: "content" } },
    allowPositionals: true,
  });
  const { content } = values;
  if (files.length === 0) throw new UsageError("No file is named.");
  if (!existsSync(content)) throw new UsageError(`There is no folder ${content}.`);

  const isPublished = wasEverPublished(content);
  let written = 0;
  let old = 0;
  for (const file of files) {
    try {
      const imported = await importFile(file, content, isPublished ? today : undefined);
      console.log(report(file, imported));
      written += 1;
      if (isOldNews(imported.day, today)) old += 1;
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      console.error(`${file} was not imported: ${error.message}`);
    }
  }
  if (old > 0 && !isPublished) console.log(ofOld(usualLedger(content)));
  if (files.length > 1) console.log(`${written} of ${files.length} files were imported.`);
  return written === files.length ? exitCode.done : exitCode.faults;
});

interface Imported {
  /** The file that was written. */
  readonly path: string;
  /** `2018-02-09` */
  readonly day: string;
  readonly remarks: readonly Remark[];
}

/** `today` is undefined where nothing was ever published. */
async function importFile(file: string, folder: string, today: string | undefined): Promise<Imported> {
  const { day, remarks, ...release } = readPlainText(await readText(file));
  if (day === undefined) {
    throw new NotWritten(
      remarks
        .filter(({ missing }) => missing === "day")
        .map(formatRemark)
        .join(" "),
    );
  }
  return { path: await saveNew(folder, composeRelease({ ...release, day }, today)), day, remarks };
}

async function readText(file: string): Promise<string> {
  if (extname(file).toLowerCase() !== ".txt") {
    throw new NotWritten("Only .txt files can be imported for now. Copy its text into a .txt file.");
  }
  const bytes = await readFile(file).catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new NotWritten(code === "ENOENT" ? "There is no such file." : `It cannot be read (${message}).`);
  });
  const { text, violations } = decode(bytes);
  if (text === undefined) throw new NotWritten(violations.map(({ message, fix }) => `${message} → ${fix}`).join("; "));
  return text;
}

function report(file: string, { path, remarks }: Imported): string {
  const numbered = remarks.map((remark, index) => `  ${index + 1}. ${formatRemark(remark)}`);
  return [`${path} is written as a draft. What it needs (lines are those of ${file}):`, ...numbered].join("\n");
}

/** What becomes of old releases in feeds, where this machine knows of nothing that was published. */
function ofOld(ledger: string): string {
  return `Feeds will have old releases too: there is no ledger (${ledger}), so nothing was published yet. If this newsroom is public already, add backdated: true to each.`;
}
