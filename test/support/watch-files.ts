import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Where a build may write is asked of real paths, which tell nothing of what lies there. */
const isHarmless = (name: string) => name.startsWith("realpath") || name.startsWith("_");

/** Calls `look` before every call of a function of `node:fs` in this process, which it keeps from happening if it throws. */
export function watchFiles(look: (name: string, args: readonly unknown[]) => void): void {
  for (const functions of [fs, fs.promises] as unknown as Record<string, unknown>[])
    for (const [name, original] of Object.entries(functions)) {
      if (typeof original !== "function" || isHarmless(name) || /^[A-Z]/.test(name)) continue;
      const watched = function (this: unknown, ...args: unknown[]) {
        look(name, args);
        return Reflect.apply(original, this, args);
      };
      functions[name] = Object.defineProperties(watched, Object.getOwnPropertyDescriptors(original));
    }
  syncBuiltinESMExports();
}
