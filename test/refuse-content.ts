/**
 * Makes every function of `node:fs` refuse the project's own `content/`, in the process that loads this module. Each council
 * has its own files there, and the tests pass with all of them: vitest loads this module before every test file, and
 * `NODE_OPTIONS` before every command that a test runs.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const own = resolve(import.meta.dirname, "../content");

/** Where a build may write is asked of real paths, which tell nothing of what lies there. */
const isHarmless = (name: string) => name.startsWith("realpath") || name.startsWith("_");

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

type Functions = Record<string, unknown>;

function guard(functions: Functions): void {
  for (const [name, original] of Object.entries(functions)) {
    if (typeof original !== "function" || isHarmless(name) || /^[A-Z]/.test(name)) continue;
    const guarded = function (this: unknown, ...args: unknown[]) {
      const [path, options] = args;
      if (typeof path === "string" || path instanceof URL || Buffer.isBuffer(path))
        refuse(path, (options as { cwd?: unknown } | undefined)?.cwd);
      return Reflect.apply(original, this, args);
    };
    functions[name] = Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
  }
}

guard(fs as unknown as Functions);
guard(fs.promises as unknown as Functions);
syncBuiltinESMExports();
