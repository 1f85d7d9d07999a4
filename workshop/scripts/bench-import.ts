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

/** What is imported, how many are made of it for each hundred asked for, and how the command names a folder of it. */
const rows: readonly { name: string; form: Form; share: number; flag: string }[] = [
  { name: "text files", form: "text", share: 1, flag: "" },
  { name: "saved pages", form: "page", share: 1, flag: "" },
  { name: "Word files with a photo", form: "word", share: 0.3, flag: "" },
];

await run("npm run bench:import -- [--files NUMBER]", async () => {
  const { values } = readArguments({ options: { files: { type: "string", default: "1000" } } });
  const files = Number(values.files);
  if (!Number.isInteger(files) || files < 10) throw new UsageError("It takes a whole number of files from 10 on.");

  const folder = makeWorkFolder(tmpdir(), 10 * files);
  try {
    const photo = await makePhoto();
    const measured: string[][] = [];
    for (const { name, form, share, flag } of rows) {
      const count = Math.round(files * share);
      const [sources, content] = [join(folder, form), join(folder, `${form}-content`)];
      writeAll(importSources(count, form, photo), sources);
      for (const run of ["", ", again"]) {
        if (run === "") writeAll(settings(), content);
        const line = `node --import ./scripts/compile-cache.ts scripts/import.ts ${flag}${sources} --content ${content}`;
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
