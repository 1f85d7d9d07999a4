/**
 * Makes every function of `node:fs` refuse the project's own `content/`, in the process that loads this module. Each council
 * has its own files there, and the tests pass with all of them: vitest loads this module before every test file, and
 * `NODE_OPTIONS` before every command that a test runs.
 */
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { watchFiles } from "./watch-files.ts";

const own = resolve(import.meta.dirname, "../../content");

/** Thrown where a test, or what it runs, looks at the council's own files. */
function refuse(path: unknown, folder: unknown): void {
  const named = path instanceof URL ? fileURLToPath(path) : String(path);
  const place = typeof folder === "string" ? join(folder, named) : named;
  if (!place.includes("content") && !process.cwd().startsWith(own)) return;
  if (`${resolve(place)}${sep}`.startsWith(`${own}${sep}`))
    throw new Error(
      `A test looks at ${place}. Put what it needs under test/fixtures/: each council has its own content.`,
    );
}

watchFiles((_name, [path, options]) => {
  if (typeof path === "string" || path instanceof URL || Buffer.isBuffer(path))
    refuse(path, (options as { cwd?: unknown } | undefined)?.cwd);
});
