import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const isOnGitHub = process.env["GITHUB_ACTIONS"] === "true";
const refuseContent = new URL("test/support/refuse-content.ts", import.meta.url);
const compileCache = new URL("scripts/compile-cache.ts", import.meta.url);
/** In every process of the tests: none looks at the council's content, and code is compiled once for all. */
const preloads = [compileCache.href, refuseContent.href];

/** The folders of each project but `unit`, which has the rest of `test/`; or the files themselves. */
export const folders = {
  site: ["test/site", "test/scripts", "test/cli", "test/workflows", "test/encoding"],
  browser: ["test/browser"],
  // What lies in its folders, as in those of `src/desk/`, needs no browser.
  desk: ["test/desk/*.test.ts"],
  workshop: ["workshop/test"],
} as const;
const testsIn = (place: string) => (place.endsWith(".ts") ? place : `${place}/**/*.test.{ts,tsx}`);
const [unit = "", ...slow] = ["test", ...Object.values(folders).flat()].map(testsIn);

/** Where unit tests lay their folders: a disk in memory costs them a third of the time of the kernel. */
const memoryDisk = existsSync("/dev/shm") ? { TMPDIR: "/dev/shm" } : {};

/** A browser on a busy machine may be late for what Sveltia CMS does by its own clock. What is wrong is wrong twice. */
const patiently = { retry: 1, testTimeout: 180_000 };

export default defineConfig({
  test: {
    pool: "forks",
    // Without this, Vitest leaves a core to the person watching: of two that is half of them.
    maxWorkers: "100%",
    execArgv: preloads.flatMap((module) => ["--import", module]),
    setupFiles: [fileURLToPath(new URL("test/support/remove-temp-folders.ts", import.meta.url))],
    // What the tests run prints the same on GitHub as elsewhere, and the run's summary page is for officers.
    env: { NODE_OPTIONS: preloads.map((module) => `--import ${module}`).join(" "), GITHUB_ACTIONS: "" },
    reporters: isOnGitHub ? ["default", ["github-actions", { jobSummary: { enabled: false } }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // To start a process and to load what a test needs takes longer than most of these do: they share theirs.
      { extends: true, test: { name: "unit", include: [unit], exclude: slow, isolate: false, env: memoryDisk } },
      // Each file has its own process: Eleventy remembers things for the life of one.
      ...Object.entries(folders).map(([name, own]) => ({
        extends: true as const,
        test: { name, include: own.map(testsIn), ...(name === "desk" && patiently) },
      })),
    ],
  },
});
