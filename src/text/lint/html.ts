import { withBlocks } from "../places.ts";
import { at, type Finding, inBlock, type Rule } from "./finding.ts";

const instead: Readonly<Record<string, string>> = {
  "!--": "nothing: delete the comment",
  a: "[words](address)",
  b: "**words**",
  blockquote: "> words",
  br: "an empty line between two paragraphs",
  em: "*words*",
  h1: "## words",
  h2: "## words",
  h3: "### words",
  h4: "#### words",
  hr: "---",
  i: "*words*",
  img: "![what the picture shows](/media/…)",
  li: "- words",
  ol: "1. words",
  p: "an empty line between two paragraphs",
  strong: "**words**",
  ul: "- words",
};

/** What to write instead of an HTML tag. */
function htmlAdvice(tag: string): readonly [what: string, write: string] {
  const name = /^<\/?([a-z][a-z0-9-]*|!--)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  const shown = tag.trim().split("\n")[0]?.slice(0, 40) ?? "";
  const write = Object.hasOwn(instead, name) ? instead[name] : undefined;
  return [`HTML is shown as it is typed: ${shown}`, write ?? "the words alone, or \\< where a < is to be shown"];
}

/** HTML is shown as it is typed: each tag is told once, without the one that closes it. */
export const tags: Rule = (text) => {
  const findings: Finding[] = [];
  for (const [token] of withBlocks(text.tokens))
    if (token.type === "html_block") findings.push(inBlock(text, token, ["<", ...htmlAdvice(token.content)]));
  for (const { parts, seeker } of text.said) {
    const seek = seeker();
    let hasTag = false;
    for (const [part, , row] of parts) {
      if (part.type !== "html_inline" || (hasTag && part.content.startsWith("</"))) continue;
      hasTag = true;
      findings.push(at(seek(part.content, row), [part.content, ...htmlAdvice(part.content)]));
    }
  }
  return findings;
};
