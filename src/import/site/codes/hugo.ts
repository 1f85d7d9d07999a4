import {
  type Converted,
  escapeHtml,
  figure,
  linkParagraph,
  type Parameters,
  quoteCode,
  readParameters,
} from "./parameters.ts";

/** {{< name … >}} and {{% name … %}}. https://gohugo.io/content-management/shortcodes/ */
const shortcode = /\{\{([<%])\s*(\/?)\s*([\w./-]+)((?:\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`])*?)?)\s*\/?\s*[>%]\}\}/g;

const videos: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id) => `https://gist.github.com/${id}`,
};

/** Turns Hugo's shortcodes, its own and those that sites commonly make, into Markdown; the words inside any stay, the rest is named. */
export function convertHugo(text: string): Converted {
  const notes = new Set<string>();
  const closed = new Set(text.matchAll(shortcode).flatMap(([, , close, name = ""]) => (close ? [name] : [])));
  const converted = text
    .replace(/\{\{[<%]\s*\/\*[\s\S]*?\*\/\s*[>%]\}\}/g, "")
    // Whatever it is called, in the place of an address it is one.
    .replace(/(?<=\]\()\{\{[<%]\s*[\w./-]+\s*["`]([^"`]+)["`]\s*\/?\s*[>%]\}\}/g, "$1")
    .replace(shortcode, (code: string, _sign: string, close: string, name: string, given: string) => {
      if (close) return "\n\n";
      return write(name, readParameters(given), closed.has(name), () =>
        notes.add(`${quoteCode(code)} showed something that is not in the text. Look at the old page.`),
      );
    });
  return { text: converted, notes: [...notes] };
}

function write(name: string, { named, plain }: Parameters, hasEnd: boolean, note: () => void): string {
  const first = plain[0] ?? "";
  const address =
    named["src"] ?? named["url"] ?? named["href"] ?? named["link"] ?? named["path"] ?? named["button-url"];
  const words = named["text"] ?? named["title"] ?? named["name"] ?? named["caption"];
  if (/^(?:rel)?ref$|^(?:asset-static|asset|static|link|url)$/.test(name)) return first || address || "";
  const video = videos[name];
  if (video) return block(linkParagraph(video(named["id"] ?? first)));
  if (/^(?:tweet|twitter|x)$/.test(name)) {
    const id = named["id"] ?? plain.at(-1) ?? "";
    return block(linkParagraph(/^https?:/.test(id) ? id : `https://twitter.com/${named["user"] ?? "i"}/status/${id}`));
  }
  if (/(?:^|-)(?:figure|img|image|picture|photo)(?:-|$)/.test(name)) {
    const source = named["src"] ?? named["file"] ?? first;
    // Some sites keep their pictures by a name that says no file.
    if (!/\.\w{3,4}(?:\?.*)?$/.test(source)) note();
    else return block(figure(source, named["alt"] ?? "", escapeHtml(named["caption"] ?? named["attr"] ?? "")));
    return named["caption"] ? block(`<p>${escapeHtml(named["caption"])}</p>`) : "";
  }
  if (/quote/.test(name) && named["text"])
    return block(
      `<blockquote><p>${escapeHtml(named["text"])}</p>${named["cite"] ? `<p>— ${escapeHtml(named["cite"])}</p>` : ""}</blockquote>`,
    );
  const said = ["heading", "title", "intro", "prompt", "text", "description"].flatMap((key) => named[key] ?? []);
  if (address && /^(?:https?:|\/|\.)/.test(address))
    return block(
      [
        ...said.filter((one) => one !== words).map((one) => `<p>${escapeHtml(one)}</p>`),
        linkParagraph(address, named["button-text"] ?? words ?? address),
      ].join("\n"),
    );
  if (hasEnd) return block(said.map((one) => `<p>${escapeHtml(one)}</p>`).join("\n"));
  note();
  return said.length > 0 ? block(said.map((one) => `<p>${escapeHtml(one)}</p>`).join("\n")) : "";
}

function block(html: string): string {
  return `\n\n${html}\n\n`;
}
