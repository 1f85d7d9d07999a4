import { rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { delimiter, join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { machineFault } from "../../src/cli/machine-fault.ts";
import { bench } from "../bench/bench.ts";
import { finders } from "../bench/find-builders.ts";
import { RunFailed } from "../bench/measure.ts";
import { withCards, withSearch } from "../bench/newsroom-builder.ts";
import { reportOf } from "../bench/report.ts";
import { makeWorkFolder, NoRoom } from "../bench/work-folder.ts";

await run("npm run bench -- [--sizes NUMBER,…] [--runs NUMBER] [--with NAME,…] [--search] [--cards]", async () => {
  const { values } = readArguments({
    options: {
      sizes: { type: "string", default: "30,1000,10000" },
      runs: { type: "string", default: "3" },
      with: { type: "string", default: "floor,hugo" },
      search: { type: "boolean", default: false },
      cards: { type: "boolean", default: false },
    },
  });
  const sizes = new Set(values.sizes.split(",").map((size) => count("--sizes", size)));
  const runs = count("--runs", values.runs);
  const chosen = [...new Set(values.with.split(",").filter(Boolean))].map(finderOf);
  const variants = [...(values.search ? [withSearch] : []), ...(values.cards ? [withCards] : [])];
  // As `npm run` does, so that a build called by hand gets the same Node.js.
  const bin = join(import.meta.dirname, "../../node_modules/.bin");
  const env = { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter) };

  let folder: string | undefined;
  const stop = new AbortController();
  const clean = () => folder && rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      stop.abort();
      clean();
      process.exit(signal === "SIGINT" ? 130 : 143);
    });

  try {
    folder = makeWorkFolder(tmpdir(), Math.max(...sizes), 1 + variants.length + chosen.length);
    const found = [];
    for (const find of chosen) {
      const other = await find({ folder, env, signal: stop.signal });
      if (typeof other === "string") console.error(`${other}, so nothing is compared with it.`);
      else found.push(other);
    }
    const results = await bench({
      sizes: [...sizes].toSorted((a, b) => a - b),
      runs,
      others: [...variants, ...found.map(({ builder }) => builder)],
      folder,
      env,
      signal: stop.signal,
      onStep: (line) => console.error(line),
    });
    const [processor] = cpus();
    const machine = { cores: cpus().length, processor: processor?.model ?? "unknown", memory: totalmem() };
    const others = found.flatMap(({ version }) => version ?? []);
    console.log(reportOf(results, { ...machine, node: process.versions.node, others }));
    return exitCode.done;
  } catch (error) {
    const sentence = error instanceof RunFailed || error instanceof NoRoom ? error.message : machineFault(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    return exitCode.unfinished;
  } finally {
    clean();
  }
});

function count(flag: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${flag}: "${text}" is not a whole number from 1 to 999999.`);
}

function finderOf(name: string) {
  const finder = Object.hasOwn(finders, name) ? finders[name] : undefined;
  if (finder) return finder;
  throw new UsageError(`--with: "${name}" is none of ${Object.keys(finders).join(", ")}.`);
}
