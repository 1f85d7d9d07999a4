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
export function htmlAdvice(tag: string): readonly [what: string, write: string] {
  const name = /^<\/?([a-z][a-z0-9-]*|!--)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  const shown = tag.trim().split("\n")[0]?.slice(0, 40) ?? "";
  const write = Object.hasOwn(instead, name) ? instead[name] : undefined;
  return [`HTML is shown as it is typed: ${shown}`, write ?? "the words alone, or \\< where a < is to be shown"];
}
