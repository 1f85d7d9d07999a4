import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFiles } from "./archive.ts";
import { type Builder, quoted } from "./builder.ts";
import { copyFixedFiles } from "./fixed-files.ts";
import { hugoFile, writeHugoSite } from "./hugo-site.ts";

/** The least that a Node.js program can do: see `floor.ts`. It keeps nothing, so a second build is like the first. */
export const floor: Builder = {
  name: "the floor",
  scenarios: ["cold"],
  site: "site",
  kept: ["site"],
  lay(folder, { archive, model }) {
    writeFiles(archive, join(folder, "content"));
    writeFileSync(join(folder, "files.json"), JSON.stringify(model.files));
  },
  add: (folder, file) => writeFiles([file], join(folder, "content")),
  command: (folder) => ({ line: `node ${quoted(floorScript)} content files.json site`, folder }),
};

const floorScript = fileURLToPath(new URL("floor.ts", import.meta.url));

/** Hugo with its own cache. It has no other way to build a part, so what it has to do anew it finds by itself. */
export const hugo: Builder = {
  name: "Hugo",
  scenarios: ["cold", "nothing changed", "one new release"],
  site: "site",
  kept: ["site", "cache", "resources"],
  lay(folder, { archive, model }) {
    writeHugoSite(archive, folder);
    copyFixedFiles(model, join(folder, "static"));
  },
  add(folder, file) {
    const converted = hugoFile(file);
    if (converted) writeFiles([converted], join(folder, "content"));
  },
  command: (folder) => ({
    line: `hugo --quiet --noBuildLock --destination site --cacheDir ${quoted(join(folder, "cache"))}`,
    folder,
  }),
};
