import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import { markdown } from "../../src/text/markdown.ts";

/** The newsroom's own Markdown, and a strict one without tags. */
export const renderers = [markdown, new MarkdownIt({ html: false })];

/** The characters that a page shows, with the numbers and bullets that a browser puts before the items of lists. */
export function shown(html: string): string {
  let text = "";
  const lists: (number | undefined)[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "ol") lists.push(Number(attributes.start ?? 1));
      if (name === "ul") lists.push(undefined);
      if (name !== "li") return;
      const number = lists.pop();
      text += number === undefined ? "• " : `${number}. `;
      lists.push(number === undefined ? undefined : number + 1);
    },
    onclosetag(name) {
      if (name === "ol" || name === "ul") lists.pop();
    },
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return text;
}
