import { existsSync } from "node:fs";

/** The example that comes with the newsroom. It lies apart, so that no later version of it meets a council's own files. */
export const sampleFolder = "sample";

/** The content that a command works with: what `--content` names, else the council's own, else the sample. */
export function contentFolder(flag: string | undefined): string {
  return flag ?? (existsSync("content") ? "content" : sampleFolder);
}
