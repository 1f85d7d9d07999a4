import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../src/cli/command-line.ts";
import { decode } from "../src/content/files/decode.ts";
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

  let written = 0;
  for (const file of files) {
    try {
      console.log(report(file, await importFile(file, content)));
      written += 1;
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      console.error(`${file} was not imported: ${error.message}`);
    }
  }
  if (files.length > 1) console.log(`${written} of ${files.length} files were imported.`);
  return written === files.length ? exitCode.done : exitCode.faults;
});

interface Imported {
  /** The file that was written. */
  readonly path: string;
  readonly remarks: readonly Remark[];
}

async function importFile(file: string, folder: string): Promise<Imported> {
  const { day, remarks, ...release } = readPlainText(await readText(file));
  if (day === undefined) {
    throw new NotWritten(
      remarks
        .filter(({ missing }) => missing === "day")
        .map(formatRemark)
        .join(" "),
    );
  }
  return { path: await saveNew(folder, composeRelease({ ...release, day }, today)), remarks };
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
