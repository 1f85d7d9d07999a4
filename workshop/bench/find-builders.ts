import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Builder } from "./builder.ts";
import { floor, hugo } from "./builders.ts";
import { type Environment, measure, RunFailed } from "./measure.ts";
import { astro, eleventy } from "./plain-builders.ts";

/** A builder that is there, and what it is: "Hugo 0.111.3"; nothing where it is of this project alone. */
interface Found {
  readonly builder: Builder;
  readonly version?: string;
}

/** Where to put what has to be fetched, and how commands run. */
interface Workshop {
  readonly folder: string;
  readonly env: Environment;
  readonly signal: AbortSignal;
}

/** How each builder beside this newsroom is found, by its name for `--with`; else the beginning of a sentence that says why it is not there. */
export const finders: Readonly<Record<string, (workshop: Workshop) => Promise<Found | string>>> = {
  floor: async () => ({ builder: floor }),
  hugo: async () => {
    const version = hugoVersion();
    return version ? { builder: hugo, version: `Hugo ${version}` } : "There is no hugo on the PATH";
  },
  eleventy: async () => {
    const { dependencies } = packageAt("../../package.json");
    return { builder: eleventy, version: `Eleventy ${dependencies["@11ty/eleventy"]}` };
  },
  astro: async ({ folder, env, signal }) => {
    const packages = join(folder, "astro-packages");
    mkdirSync(packages);
    copyFileSync(new URL("astro/package.json", import.meta.url), join(packages, "package.json"));
    const line = "npm install --ignore-scripts --no-package-lock --no-audit --no-fund";
    try {
      await measure({ line, folder: packages }, env, signal);
    } catch (error) {
      if (error instanceof RunFailed) return `Astro could not be installed (${error.message.trim()})`;
      throw error;
    }
    const { dependencies } = packageAt("astro/package.json");
    return { builder: astro(packages), version: `Astro ${dependencies["astro"]}` };
  },
};

/** All versions there are exact. */
function packageAt(path: string): { readonly dependencies: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}

/** "0.111.3"; undefined where there is no Hugo. */
function hugoVersion(): string | undefined {
  try {
    return /v(\d[\d.]*)/.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))?.[1];
  } catch {
    return undefined;
  }
}
