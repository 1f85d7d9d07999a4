import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const isOnGitHub = process.env["GITHUB_ACTIONS"] === "true";
const refuseContent = new URL("test/refuse-content.ts", import.meta.url);
const compileCache = new URL("scripts/compile-cache.ts", import.meta.url);
/** In every process of the tests: none looks at the council's content, and code is compiled once for all. */
const preloads = [compileCache.href, refuseContent.href];

/** What changes a process, or remembers something for its life, as Eleventy does. */
const changesProcess =
  /\bvi\.|\bprocess\.(cpuUsage|memoryUsage|chdir|on|once|umask)|process\.env\S* =|built-site|pipeline\/build\.ts|\/browser\.ts|look-beyond|accessibility\/(gate|browse)\.ts/;
const files = globSync("{test,workshop/test}/**/*.test.{ts,tsx}", { cwd: import.meta.dirname });
const [own = [], shared = []] = [true, false].map((changes) =>
  files.filter((file) => changesProcess.test(readFileSync(new URL(file, import.meta.url), "utf8")) === changes),
);

export default defineConfig({
  test: {
    pool: "forks",
    // By itself Vitest leaves a core to whoever watches: of two that is half of them.
    maxWorkers: "100%",
    execArgv: preloads.flatMap((module) => ["--import", module]),
    setupFiles: [fileURLToPath(new URL("test/remove-temp-folders.ts", import.meta.url))],
    // What the tests run prints the same on GitHub as elsewhere, and the run's summary page is for officers.
    env: { NODE_OPTIONS: preloads.map((module) => `--import ${module}`).join(" "), GITHUB_ACTIONS: "" },
    reporters: isOnGitHub ? ["default", ["github-actions", { jobSummary: { enabled: false } }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // To start a process and to load what a test needs takes longer than most tests do.
    projects: [
      { extends: true, test: { name: "own process", include: own } },
      { extends: true, test: { name: "shared process", include: shared, isolate: false } },
    ],
  },
});
