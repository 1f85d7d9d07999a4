import { existsSync } from "node:fs";

/** The example that comes with the newsroom. It lies apart, so that no later version of it meets a council's own files. */
export const sampleFolder = "sample";

/** Said of what was written into the sample. */
export const setUpFirst = "This newsroom is the sample. npm run new -- newsroom sets up your own.";

/** The content that a command works with: what `--content` names, else the council's own, else the sample. */
export function contentFolder(flag: string | undefined): string {
  return flag ?? (existsSync("content") ? "content" : sampleFolder);
}
