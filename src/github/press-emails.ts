import { countOf } from "../newsroom/format.ts";
import { inline } from "./markdown.ts";

/** The most releases that the summary names. */
const most = 20;

/** Where the emails to a press list are, for the summary page of the run on GitHub, in Markdown; empty without any. */
export function emailSummary(titles: readonly string[]): string {
  if (titles.length === 0) return "";
  return [
    "# Emails to your press list",
    `**\`emails\` holds ${countOf(titles.length, "email")}.** Choose it under “Artifacts”, on this page, unpack the file, and open each email in your mail program. Put the press list in Bcc, and send it when the release is right.`,
    titles
      .slice(0, most)
      .map((title) => `- ${inline(title)}`)
      .join("\n"),
  ].join("\n\n");
}
