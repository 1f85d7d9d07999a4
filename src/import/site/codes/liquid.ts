import { type Converted, escapeHtml, figure, linkParagraph, quoteCode, readParameters } from "./parameters.ts";

const tag = /(?<!\{)\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}/g;
const output = /\{\{-?\s*([^{}]*?)\s*-?\}\}/g;

/** The start of what Hugo reads, and Liquid does not. */
const isHugo = /^\{\{[<%]/;

interface Context {
  readonly values: Readonly<Record<string, string>>;
}

/** Turns Liquid, as Jekyll and Eleventy have it in their texts, into Markdown; what shows something from elsewhere is named. */
export function convertLiquid(text: string, { values }: Context): Converted {
  const notes = new Set<string>();
  const elsewhere = (code: string) => {
    notes.add(`${quoteCode(code)} showed something that is not in the text. Look at the old page.`);
    return "";
  };
  const raw: string[] = [];
  const converted = text
    .replace(
      /(?<!\{)\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
      (_, body: string) => `\u0091${raw.push(body) - 1}\u0092`,
    )
    .replace(/(?<!\{)\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, "")
    .replace(/(?<!\{)\{%-?\s*highlight\b[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g, "\n```\n$1\n```\n")
    .replace(tag, (code: string, name: string, given: string) => writeTag(name, given, () => elsewhere(code)))
    .replace(output, (code: string, inner: string) => {
      if (isHugo.test(code)) return code;
      return writeOutput(inner, values) ?? elsewhere(code);
    });
  return {
    text: converted.replace(/\u0091(\d+)\u0092/g, (_, index: string) => raw[Number(index)] ?? ""),
    notes: [...notes],
  };
}

/** What shows nothing itself: conditions and loops, whose words stay, and what sets a value. */
const silent =
  /^(?:end\w+|if|unless|elsif|else|case|when|assign|capture|increment|decrement|layout|extends|block|break|continue|cycle)$/;

function writeTag(name: string, given: string, elsewhere: () => string): string {
  if (silent.test(name)) return "";
  if (name === "post_url") return `/${given.replace(/\.md$/, "")}.md`;
  if (name === "link") return `/${given.replace(/^\//, "")}`;
  const { named, plain } = readParameters(given);
  const source =
    named["src"] ??
    named["path"] ??
    named["url"] ??
    named["image"] ??
    named["image_path"] ??
    plain.find((value) => /\.(?:jpe?g|png|gif|webp|svg)$/i.test(value));
  if (
    /^(?:image|img|asset|picture|image_with_class)$/.test(name) ||
    (/^include|^render/.test(name) && /figure|image|img|photo/.test(plain[0] ?? ""))
  )
    return source
      ? `\n\n${figure(source, named["alt"] ?? named["image_alt_text"] ?? "", escapeHtml(named["caption"] ?? named["image_caption"] ?? ""))}\n\n`
      : elsewhere();
  if (/^(?:include|render)/.test(name) && /youtube|video|embed/.test(plain[0] ?? "")) {
    const address = named["url"] ?? named["src"] ?? (named["id"] && `https://www.youtube.com/watch?v=${named["id"]}`);
    return address ? `\n\n${linkParagraph(address)}\n\n` : elsewhere();
  }
  if (name === "youtube" && plain[0])
    return `\n\n${linkParagraph(/^https?:/.test(plain[0]) ? plain[0] : `https://www.youtube.com/watch?v=${plain[0]}`)}\n\n`;
  return elsewhere();
}

/** `{{ site.baseurl }}` is nothing, `{{ "/a.jpg" | url }}` its address, `{{ page.title }}` what the header says. */
function writeOutput(inner: string, values: Readonly<Record<string, string>>): string | undefined {
  const [first = ""] = inner.split("|");
  const [, quoted] = /^\s*["']([^"']*)["']\s*$/.exec(first) ?? [];
  if (quoted !== undefined) return quoted;
  if (/^\s*(?:site\.(?:baseurl|url|base_url)|baseurl|content|page\.url)\s*$/.test(first)) return "";
  const [, key] = /^\s*(?:page\.)?(\w+)\s*$/.exec(first) ?? [];
  return key === undefined ? undefined : values[key];
}
