import { join } from "node:path";
import type { Instant } from "../../newsroom/instant.ts";
import type { Site } from "../../newsroom/site.ts";
import type { PlacedViolation, Read } from "../../problems/problem.ts";
import { readBytes } from "../files/read-bytes.ts";
import { type ReadSite, readSiteText, unknownSite } from "./site-text.ts";

/** Reads `site.yaml`; undefined where the site cannot be known by it. */
export function readSite(folder: string, now: Instant): Read<Site | undefined> {
  const { value, problems } = readSiteFile(folder, now);
  return { value: value.isKnown ? value.site : undefined, problems };
}

/** Reads `site.yaml`: see `readSiteText`. */
export function readSiteFile(folder: string, now: Instant): Read<ReadSite> {
  const path = join(folder, "site.yaml");
  const { value: bytes, problems } = readBytes(path, missing);
  return bytes ? readSiteText(path, bytes, now) : { value: unknownSite, problems };
}

const missing: PlacedViolation = {
  rule: "missing-file",
  at: { line: 1, column: 1 },
  message: "the file is missing",
  fix: "run `npm run new -- newsroom`, or copy the example in docs/for-maintainers.md",
};
