import type { Remark } from "../document.ts";
import type { RecognisedRelease } from "../release/recognise.ts";

/** Search engines cut a longer summary. */
const most = 160;

/** What ends in a full stop and no sentence. */
const abbreviation = /(?:^|\s)(?:Cllrs?|Dr|Mrs?|Ms|St|Rev|Prof|Hon|No|Nos|vs?|approx|e\.g|i\.e|\p{Lu})\.$/u;

/** The sentences that a text begins with, as many as a summary holds, at least one; undefined where it begins with none. */
export function beginningOf(words: string): string | undefined {
  // A quotation says who said it only afterwards.
  if (/^["“‘']/.test(words) || !/[.!?]["”’)]?$/.test(words)) return undefined;
  const parts = words.split(/(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}\d£“"‘])/u);
  const sentences: string[] = [];
  for (const part of parts) {
    const before = sentences.at(-1);
    if (before !== undefined && abbreviation.test(before)) sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  let summary = sentences[0] ?? "";
  for (const sentence of sentences.slice(1)) {
    if (summary.length + 1 + sentence.length > most) break;
    summary = `${summary} ${sentence}`;
  }
  return summary.length <= 2 * most ? summary : undefined;
}

const proposed: Remark = {
  sentence: "The old page has no summary: the beginning of its text is proposed. Check that it says what is new.",
};
const once: Remark = { sentence: "The first paragraph is the summary now, and stands above the text alone." };

/** A release with a summary, where its page or else its text has one; a first paragraph that is the summary is not shown twice. */
export function withSummary(release: RecognisedRelease): RecognisedRelease {
  const [first, ...rest] = release.body;
  const words = first?.kind === "paragraph" ? first.lines.map(({ text }) => text.trim()).join(" ") : "";
  const summary = release.summary ?? beginningOf(words);
  if (summary === undefined) return release;
  const isProposed = release.summary === undefined;
  const isWhole = words === summary && rest.length > 0 && !first?.lines.some(hasLink);
  return {
    ...release,
    summary,
    body: isWhole ? rest : release.body,
    remarks: [
      ...release.remarks.filter(({ missing }) => missing !== "summary"),
      ...(isProposed ? [proposed] : []),
      ...(isWhole ? [once] : []),
    ],
  };
}

function hasLink({ markdown }: { readonly markdown: string }): boolean {
  return markdown.includes("](");
}
