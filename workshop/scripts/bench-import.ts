import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { archive } from "../bench/archive.ts";
import { type Form, importSources } from "../bench/import-sources.ts";
import { measure } from "../bench/measure.ts";
import { megabytes, seconds, table, whole } from "../bench/table.ts";
import { makeWorkFolder } from "../bench/work-folder.ts";

/** What is imported, and the share of the number asked for. */
const rows: readonly { readonly name: string; readonly form: Form; readonly share: number }[] = [
  { name: "text files", form: "text", share: 1 },
  { name: "saved pages", form: "page", share: 1 },
  { name: "Word files with a photo", form: "word", share: 0.3 },
];

await run("npm run bench:import -- [--files NUMBER]", async () => {
  const { values } = readArguments({ options: { files: { type: "string", default: "1000" } } });
  const files = Number(values.files);
  if (!Number.isInteger(files) || files < 10) throw new UsageError("It takes a whole number of files from 10 on.");

  const folder = makeWorkFolder(tmpdir(), 10 * files);
  try {
    const photo = await makePhoto();
    const measured: string[][] = [];
    for (const { name, form, share } of rows) {
      const count = Math.round(files * share);
      const [sources, content] = [join(folder, form), join(folder, `${form}-content`)];
      const named = form === "page" ? `--site ${sources} --report ${join(folder, "report.html")}` : sources;
      writeAll(importSources(count, form, photo), sources);
      for (const run of ["", ", again"]) {
        if (run === "") writeAll(settings(), content);
        const line = `node --import ./scripts/compile-cache.ts scripts/import.ts ${named} --content ${content}`;
        const { time, processorTime, memory } = await measure(
          { line, folder: "." },
          process.env,
          new AbortController().signal,
        );
        measured.push([`${whole(count)} ${name}${run}`, seconds(time), seconds(processorTime ?? 0), megabytes(memory)]);
      }
    }
    console.log(table([["imported", "time", "processor time", "memory, peak"], ...measured]));
    return exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A photograph as a phone takes it, of noise: nothing compresses it. */
function makePhoto(): Promise<Uint8Array> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 1600, height: 1067, channels: 3, background: "white", noise } })
    .jpeg({ quality: 60 })
    .toBuffer();
}

function* settings() {
  for (const { path, text } of archive(0)) {
    if (path.endsWith(".yaml")) yield { path, bytes: new TextEncoder().encode(text) };
  }
}

function writeAll(files: Iterable<{ readonly path: string; readonly bytes: Uint8Array }>, folder: string): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
