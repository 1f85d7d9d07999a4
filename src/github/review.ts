import { countOf } from "../newsroom/format.ts";
import { inline } from "./markdown.ts";

/** What a file of pages to look at holds. */
export interface Review {
  readonly titles: readonly string[];
  /** How many pages of the change are held, and left out because anyone can read what a public repository keeps. */
  readonly leftOut: number;
}

/** The most pages that the summary names. */
const most = 50;

/** Where the pages of a change can be seen, for the summary page of the run on GitHub, in Markdown; empty without any. */
export function reviewSummary({ titles, leftOut }: Review): string {
  if (titles.length + leftOut === 0) return "";
  const secret =
    leftOut > 0
      ? [
          `${countOf(leftOut, "held page")} of this change ${leftOut === 1 ? "is" : "are"} not shown. This repository is public, and anyone can read what it keeps.`,
        ]
      : [];
  if (titles.length === 0) return ["# See the pages", ...secret].join("\n\n");
  return [
    "# See the pages",
    `**\`review.html\` shows ${countOf(titles.length, "page")} of this change as the public will see ${titles.length === 1 ? "it" : "them"}.** Choose it under “Artifacts”, on this page. Your browser opens it, or saves it: then open the saved file.`,
    titles
      .slice(0, most)
      .map((title) => `- ${inline(title)}`)
      .join("\n"),
    ...secret,
  ].join("\n\n");
}
