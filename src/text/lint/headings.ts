import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { type Fault, type Finding, inBlock, type LintText } from "./finding.ts";

/** Headings go down one level at a time from that above them, say something, and are no paragraphs in disguise (WCAG 1.3.1, 2.4.6). */
export function headings(text: LintText, level: number): Finding[] {
  const { tokens } = text;
  const findings: Finding[] = [];
  let above = level;
  for (const [index, token] of tokens.entries()) {
    const fault = token.type === "paragraph_open" && token.level === 0 ? disguised(text, index) : undefined;
    if (fault) findings.push(inBlock(text, token, fault));
    if (token.type !== "heading_open") continue;

    const own = Number(token.tag.slice(1));
    const wrong = levelFault(own, above, wordsOf(tokens[index + 1]));
    if (wrong) findings.push(inBlock(text, token, wrong));
    above = Math.max(own, 2);
  }
  return findings;
}

function levelFault(level: number, above: number, words: string): Fault | undefined {
  if (words.trim() === "") return ["#", "the heading has no words", "the words after it, or delete the line"];
  if (level === 1) return ["#", "the page has its main heading already: the title", `## ${words}`];
  if (level <= above + 1) return undefined;
  const what =
    above === 1
      ? `the first heading is of level ${level}, and the title above it of level 1`
      : `a heading of level ${level} follows one of level ${above}`;
  return ["#", what, `${"#".repeat(above + 1)} ${words}`];
}

const longestHeading = 80;

/** A paragraph that is set as a heading: in bold, or with a line drawn under it. */
function disguised({ tokens, lines }: LintText, index: number): Fault | undefined {
  const [open, inline, close, next] = tokens.slice(index, index + 4);
  const parts = (inline?.children ?? []).filter((part) => part.type !== "text" || part.content.trim() !== "");
  const bold = parts[0]?.type === "strong_open" ? closeOf(parts, 0) : 0;
  if (bold > 0 && (bold === parts.length - 1 || parts[bold + 1]?.type === "hardbreak")) {
    const words = wordsOf({ children: parts.slice(0, bold) } as Token);
    return ["", "a line in bold looks like a heading and is none", `## ${words}`];
  }

  const end = open?.map?.[1];
  const words = wordsOf(inline).trim();
  const isUnderlined = close && next?.type === "hr" && end === next.map?.[0] && /^[\s_*]+$/.test(lines[end ?? 0] ?? "");
  if (!isUnderlined || words.length > longestHeading || /[.!?:;]$/.test(words)) return undefined;
  return ["", "a line drawn under words looks like a heading and is none", `## ${words}`, "advice"];
}
