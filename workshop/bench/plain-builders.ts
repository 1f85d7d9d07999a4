import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFiles } from "./archive.ts";
import type { Builder, Material } from "./builder.ts";
import { copyFixedFiles } from "./fixed-files.ts";
import { accessibilityPage, plainFile, plainSite } from "./plain-files.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Eleventy as a team would use it without this newsroom: each file a template. It builds everything, whatever changed. */
export const eleventy: Builder = {
  name: "plain Eleventy",
  scenarios: ["cold", "one new release"],
  site: "_site",
  kept: ["_site"],
  lay(folder, material) {
    layPlain(folder, here("eleventy"), material, { content: "site", static: "static" });
    symlinkSync(here("../../node_modules"), join(folder, "node_modules"), "junction");
  },
  add: (folder, file) => writeFiles([plainFile(file) ?? []].flat(), join(folder, "site")),
  command: (folder) => ({ line: "eleventy --quiet", folder }),
};

/** Astro with a content collection of the releases, and packages that lie elsewhere. It remembers what it rendered of each text. */
export function astro(packages: string): Builder {
  return {
    name: "Astro",
    scenarios: ["cold", "nothing changed", "one new release"],
    site: "dist",
    kept: ["dist", "cache", ".astro"],
    lay(folder, material) {
      layPlain(folder, here("astro"), material, { content: "content", static: "public" });
      symlinkSync(join(packages, "node_modules"), join(folder, "node_modules"), "junction");
    },
    add: (folder, file) => writeFiles([plainFile(file) ?? []].flat(), join(folder, "content")),
    command: (folder) => ({
      line: "ASTRO_TELEMETRY_DISABLED=1 node node_modules/astro/bin/astro.mjs build --silent",
      folder,
    }),
  };
}

/** Lays templates, the modules that they share, texts and fixed files into a folder. */
function layPlain(
  folder: string,
  templates: string,
  { archive, model }: Material,
  places: { readonly content: string; readonly static: string },
): void {
  cpSync(templates, folder, { recursive: true });
  cpSync(here("plain"), join(folder, "plain"), { recursive: true });
  writeFileSync(join(folder, "site.json"), JSON.stringify(plainSite));
  writeFiles(
    Iterator.from(archive).flatMap((file) => [plainFile(file) ?? []].flat()),
    join(folder, places.content),
  );
  writeFiles([accessibilityPage], join(folder, places.content));
  copyFixedFiles(model, join(folder, places.static));
}
