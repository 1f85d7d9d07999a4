import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { delimiter, join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { machineFault } from "../../src/cli/machine-fault.ts";
import { bench } from "../bench/bench.ts";
import type { Builder } from "../bench/builder.ts";
import { floor, hugo } from "../bench/builders.ts";
import { RunFailed } from "../bench/measure.ts";
import { withCards, withSearch } from "../bench/newsroom-builder.ts";
import { reportOf } from "../bench/report.ts";
import { makeWorkFolder, NoRoom } from "../bench/work-folder.ts";

/** Those that build beside this newsroom, by their names for `--with`. */
const others: Readonly<Record<string, Builder>> = { floor, hugo };

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
  const chosen = values.with.split(",").filter(Boolean).map(builderNamed);
  const hugoVersion = chosen.includes(hugo) ? findHugo() : undefined;
  if (chosen.includes(hugo) && !hugoVersion)
    console.error("There is no hugo on the PATH, so nothing is compared with it.");
  const builders = [
    ...(values.search ? [withSearch] : []),
    ...(values.cards ? [withCards] : []),
    ...chosen.filter((builder) => builder !== hugo || hugoVersion),
  ];

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
    folder = makeWorkFolder(tmpdir(), Math.max(...sizes), 1 + builders.length);
    const results = await bench({
      sizes: [...sizes].toSorted((a, b) => a - b),
      runs,
      others: builders,
      folder,
      // As `npm run` does, so that a build called by hand gets the same Node.js.
      env: {
        ...process.env,
        PATH: [join(import.meta.dirname, "../../node_modules/.bin"), process.env["PATH"]].join(delimiter),
      },
      signal: stop.signal,
      onStep: (step) => console.error(`${step} …`),
    });
    const [processor] = cpus();
    const machine = { cores: cpus().length, processor: processor?.model ?? "unknown", memory: totalmem() };
    console.log(reportOf(results, { ...machine, node: process.versions.node, hugo: hugoVersion }));
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

function builderNamed(name: string): Builder {
  const builder = others[name];
  if (builder) return builder;
  throw new UsageError(`--with: "${name}" is none of ${Object.keys(others).join(", ")}.`);
}

/** "0.111.3"; undefined where there is no Hugo. */
function findHugo(): string | undefined {
  try {
    return /v(\d[\d.]*)/.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))?.[1];
  } catch {
    return undefined;
  }
}
