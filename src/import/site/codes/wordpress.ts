import { type Converted, escapeHtml, figure, linkParagraph, quoteCode, readParameters } from "./parameters.ts";

/** A picture of a WordPress library, by its number. */
export interface LibraryFile {
  readonly address: string;
  readonly title?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

/** Turns the blocks and shortcodes of WordPress into plain HTML; what shows something that is not in the text is named. */
export function convertWordPress(content: string, library: ReadonlyMap<string, LibraryFile> = new Map()): Converted {
  const notes = new Set<string>();
  const isOfBlocks = /<!--\s*wp:/.test(content);
  const withoutBlocks = content.replace(blockMark, (_, name: string, selfClosing: string | undefined) => {
    if (selfClosing && !showsNothing.test(name)) notes.add(elsewhere(`The WordPress block “${name}”`));
    return "";
  });
  const text = shortcodes(withoutBlocks.replace(/<!--\s*(?:more|nextpage|noteaser)[\s\S]*?-->/g, ""), library, notes);
  return { text: isOfBlocks ? linkEmbeds(text) : paragraphs(text), notes: [...notes] };
}

const blockMark = /<!--\s*\/?wp:([\w/-]+)[\s\S]*?(\/)?-->/g;
/** What a template shows around each text, and what shows nothing. */
const showsNothing =
  /^(?:spacer|separator|more|nextpage|shortcode|footnotes|navigation|avatar|loginout|(?:post|site|query|comments?|term|social|read)-[\w-]+)$/;

function elsewhere(what: string): string {
  return `${what} showed something that is not in the text. Look at the old page.`;
}

/** A shortcode that other words than code would not have: of a known name, or with something given by name. */
const known =
  "caption|wp_caption|gallery|embed|youtube|vimeo|video|audio|playlist|button|tweet|twitter|facebook|instagram|soundcloud|contact-form(?:-7)?|gravityforms?|ninja_forms?|wpforms|googlemaps?|map|iframe|toc|row|column|columns|one_half|one_third|tabs?|accordion|toggle|spoiler|vc_\\w+|et_pb_\\w+|su_\\w+|fusion_\\w+|download|pdf-embedder|pdf|document|slideshow|table";
const shortcode = new RegExp(
  String.raw`\[(?<close>/)?(?<name>${known}|[a-z][\w-]*(?=\s+[\w-]+=["'“]))(?<given>(?:\s+(?:[^[\]"'“]|"[^"]*"|'[^']*'|“[^”]*”)*)?)\s*/?\]`,
  "gi",
);

/** What becomes of a shortcode, by its name; of any other the words inside stay. */
function shortcodes(text: string, library: ReadonlyMap<string, LibraryFile>, notes: Set<string>): string {
  const ofPairs = text
    .replace(/\[(?:wp_)?caption([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi, (_, given: string, inner: string) =>
      captioned(given, inner),
    )
    .replace(/\[embed[^\]]*\]\s*(\S+?)\s*\[\/embed\]/gi, (_, address: string) => linkParagraph(address))
    .replace(/\[button\s([^\]]*)\]([\s\S]*?)\[\/button\]/gi, (whole: string, given: string, words: string) => {
      const { named } = readParameters(given);
      const address = named["link"] ?? named["url"] ?? named["href"];
      return address ? `<p><a href="${escapeHtml(address)}">${words}</a></p>` : whole;
    });
  return ofPairs.replace(shortcode, (code: string, close: string | undefined, name: string, given: string) => {
    if (close) return "";
    const { named, plain } = readParameters(given);
    const address =
      plain.find((value) => /^(?:https?:)?\/\//.test(value)) ??
      named["url"] ??
      named["src"] ??
      named["mp4"] ??
      named["mp3"] ??
      named["href"];
    if (/^gallery$/i.test(name)) return gallery(named["ids"] ?? named["include"] ?? "", code, library, notes);
    if (address && !/^(?:vc_|et_pb_|fusion_)/i.test(name)) return linkParagraph(address, named["title"] ?? address);
    if (!new RegExp(`\\[/${name}\\]`, "i").test(text)) notes.add(elsewhere(quoteCode(code)));
    return "";
  });
}

function captioned(given: string, inner: string): string {
  const [, image = "", words = ""] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  const caption = words.trim() || escapeHtml(readParameters(given).named["caption"] ?? "");
  return image === "" ? inner : `<figure>${image}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
}

function gallery(ids: string, code: string, library: ReadonlyMap<string, LibraryFile>, notes: Set<string>): string {
  const files = ids
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((id) => library.get(id));
  if (files.length === 0 || files.some((file) => file === undefined))
    notes.add(`${quoteCode(code)} showed pictures. Add those that are still needed.`);
  return files
    .flatMap((file) => (file ? figure(file.address, file.alt ?? "", escapeHtml(file.caption ?? "")) : []))
    .join("\n");
}

/** The block of an embedded video holds its address alone. */
function linkEmbeds(text: string): string {
  return text.replace(/<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g, (_, address: string) =>
    linkParagraph(address),
  );
}

const block =
  "table|thead|tfoot|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|section|article|aside|header|footer|figure|figcaption|iframe|video|audio|noscript|style|script";
const startsBlock = new RegExp(`^</?(?:${block})\\b`, "i");

/** The paragraphs that WordPress makes of blank lines when it shows a text of its old editor, and the breaks of line ends. */
function paragraphs(text: string): string {
  const spaced = text
    .replace(/\r\n?/g, "\n")
    .replace(new RegExp(`(<(?:${block})\\b[^>]*>)`, "gi"), "\n\n$1")
    .replace(new RegExp(`(</(?:${block})>)`, "gi"), "$1\n\n");
  return spaced
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      if (/^https?:\/\/\S+$/.test(part)) return linkParagraph(part);
      if (startsBlock.test(part) || isInBlock(part)) return part;
      return `<p>${part.replace(/(?<!<br\s*\/?>)\s*\n/gi, "<br>\n")}</p>`;
    })
    .join("\n");
}

/** The words of an element that was opened before, and its end. */
function isInBlock(part: string): boolean {
  return new RegExp(`</(?:${block})>$`, "i").test(part);
}
