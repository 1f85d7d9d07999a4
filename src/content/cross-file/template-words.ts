import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Instant } from "../../newsroom/instant.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import type { WordsOfFile } from "./check-held-words.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Whatever the newsroom itself says on its pages. */
export function templateWords(now: Instant): WordsOfFile[] {
  return globSync("{_includes,public,src/pages,src/language}/**/*.{ts,tsx,css,svg,txt}", { cwd: project }).map(
    (path) => {
      const file = readFileSync(join(project, path), "utf8");
      return {
        path: relative("", join(project, path)),
        file: () => file,
        texts: [file],
        isSeenBefore: (held) => !isPublic(held, now),
      };
    },
  );
}
