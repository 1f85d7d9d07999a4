import { exampleWords } from "../../newsroom/example-words.ts";
import type { AcceptableRule } from "../../problems/catalogue.ts";
import type { Violation } from "../../problems/problem.ts";

/** A mark that another system or an unfinished draft left in a text, where readers would see it as it is typed. */
export interface Leftover extends Violation {
  readonly rule: AcceptableRule;
  /** Its exact syntax: an error is only what cannot be prose. */
  readonly syntax: RegExp;
  /** What it is, to follow the mark itself. */
  readonly message: string;
  /** Where it is looked for; in both where a row does not say. */
  readonly where?: "text" | "header";
  /** Whether it is reported within a quotation too. */
  readonly isReportedInQuotations?: true;
  /** What the text says elsewhere where it may stand after all. */
  readonly unlessIn?: RegExp;
  /** Whether it is made of Markdown, and looked for in what is typed. */
  readonly isInSource?: true;
}

const ofAnotherSystem = "is code from another system, and readers would see it as typed";
const gap = "is a gap to fill in";
const unfinished = "looks unfinished, and readers would see it";
const isHtml = "is code from a web page (HTML), and readers would see it as typed";
const isMarkdown = "is Markdown, and would be shown as typed: a title or a summary is plain text";
const fillIn = "fill it in";
const itsText = "write what it stood for, or delete it";

/** The elements whose tags are reported; any other word between < and > may be meant to be read. */
const elements =
  "a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|u|ul";
const entities =
  "nbsp|ensp|emsp|thinsp|shy|amp|lt|gt|quot|apos|[lr][sd]quo|sbquo|bdquo|[nm]dash|hellip|bull|middot|pound|euro|cent|yen|copy|reg|trade|deg|sup[123]|frac(?:12|14|34)|times|divide|[lr]aquo|szlig|[a-z](?:acute|grave|circ|uml|cedil|tilde|ring)";
const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** Every such mark. Each has in its test what it finds, and ten sentences of prose that it leaves alone. */
export const leftovers: readonly Leftover[] = [
  // Liquid, Jinja, Nunjucks, Hugo, Handlebars, and what programs put in: {{ page.title }}, {% include x %}, <%= x %>, ${name}.
  {
    rule: "template-code",
    syntax: /\{\{[^{}\n]{1,200}\}\}|\{%[^%\n]{1,200}%\}|<%[=-]?[^%\n]{1,200}%>|[$#]\{[\w.]{1,60}\}/g,
    message: ofAnotherSystem,
    fix: itsText,
  },
  // WordPress: [caption id="x"], [/caption], [youtube https://…]. With attributes any name will do, since no prose has them.
  {
    rule: "shortcode",
    syntax:
      /\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|“[^”\n]*”|[^\s\]]+))+\s*\/?\]|\[\/[a-z][\w-]*\]|\[(?:youtube|vimeo|video|audio|embed|tweet|twitter|instagram|facebook|soundcloud|spotify|tiktok|gist)\s+https?:\/\/[^\s\]]+\]/gi,
    message: ofAnotherSystem,
    fix: itsText,
  },
  // GOV.UK and Whitehall: [embed:attachments:inline:plan.pdf], [InlineAttachment:1], [Contact:123], [Image: park.jpg], !!1.
  // With a space and words, as in [Attachment: letter to parents], it is a note to readers.
  {
    rule: "shortcode",
    syntax:
      /\[(?:embed|snippet):[^\s\]]+\]|\[(?:InlineAttachment|AttachmentLink|document_list)\s*:[^\]\n]+\]|\[Contact\s*:\s*\d{1,9}\]|\[(?:Image|Attachment)\s*:\s*(?:\d+|[^\]\n]+\.\w{3,4})\]|(?<![^\s(])!!\d+(?!\S)/gi,
    message: ofAnotherSystem,
    fix: `use a link or a picture from the newsroom: [words](/media/…), ![${exampleWords.picture}](/media/…)`,
  },
  // Wikis: [[Parks plan]], [[_TOC_]]; and tables of contents: [TOC].
  {
    rule: "shortcode",
    syntax: /\[\[(?!sic\]\])[^[\]\n]{1,100}\]\]|^\[toc\]$/gim,
    message: ofAnotherSystem,
    fix: "write [words](address), or delete it",
  },
  // Kramdown and its relatives: {:start="4"}, {:.button}, {#id}, {.wide}, {: toc}.
  {
    rule: "template-code",
    syntax: /\{[:.#]\s?[a-z.#][^{}\n]{0,100}\}/gi,
    message: ofAnotherSystem,
    fix: "delete it",
    where: "text",
  },
  // Govspeak: $CTA, $A or $E alone in a line, {barchart}, {stat-headline} … {/stat-headline}, {button start}.
  {
    rule: "govspeak",
    syntax:
      /^\$(?:CTA|AI|[ACDEIP])$|\{\/?(?:barchart|button|stat-headline|form|attachment|slide|highlight-answer)(?:\s[^{}\n]{0,60})?\}/gm,
    message: ofAnotherSystem,
    fix: "delete it, and the same code at the end",
    where: "text",
  },
  // Govspeak: ^a callout^ on a separate line.
  {
    rule: "govspeak",
    syntax: /^\^(?=\S)[^^\n]*\S\^$/gm,
    message: ofAnotherSystem,
    fix: "write the words without it",
    where: "text",
  },
  // Govspeak's steps, one below the other from the first on: s1. Add flour. One alone may be a section, or a room; s1. of an Act is one.
  {
    rule: "govspeak",
    syntax:
      /^s1\.(?=[ \t](?!\p{Ll})[^\n]*\ns2\.[ \t])|(?<=^s1\.[ \t](?!\p{Ll})[^\n]*\n(?:s\d{1,2}\.[ \t][^\n]*\n){0,98})s\d{1,2}\.(?=[ \t])/gmu,
    message: ofAnotherSystem,
    fix: "write 1., 2. and so on, after an empty line",
    where: "text",
  },
  {
    rule: "govspeak",
    syntax: /^s\d{1,2}\.(?=[ \t]\p{Lu})/gu,
    message: "looks like the number of a step in another system",
    fix: "write 1., 2. and so on for steps, otherwise words, for example Section 1",
    level: "advice",
    where: "text",
  },
  // Govspeak: x[a link to another site](https://…)x.
  {
    rule: "govspeak",
    syntax: /(?<![\p{L}\p{N}])x\[[^\]\n]{1,200}\]\([^\s()]{1,300}\)x(?![\p{L}\p{N}])/gu,
    message: ofAnotherSystem,
    fix: "remove both x",
    where: "text",
    isInSource: true,
  },
  // [INSERT QUOTE HERE], in a quotation too; in small letters [insert name], which a letter to copy may have in one; [Insert] alone is a key.
  {
    rule: "placeholder",
    syntax: /\[\s?INSERT\b[^[\]\n]{0,100}\]|(?<=\s|^)<\s?INSERT\s[^<>\n]{1,100}>/g,
    message: gap,
    fix: fillIn,
    isReportedInQuotations: true,
  },
  {
    rule: "placeholder",
    syntax: /\[\s?insert\s[^[\]\n]{1,100}\]|(?<=\s|^)<\s?insert\s[^<>\n]{1,100}>/gi,
    message: gap,
    fix: fillIn,
  },
  // The filler itself: who writes about it names it in a sentence.
  {
    rule: "lorem-ipsum",
    syntax: /\blorem ipsum(?= dolor\b)|^lorem ipsum(?=\s*(?:$|[.,…]))/gim,
    message: "is filler text",
    fix: "write the real text",
  },
  {
    rule: "html-in-header",
    syntax: new RegExp(`<\\/?(?:${elements})(?:\\s[^<>]*)?\\/?>`, "gi"),
    message: isHtml,
    fix: "write the words alone",
    where: "header",
  },
  // What HTML writes for a sign: &nbsp;, &amp;, &rsquo;, &#8217;.
  {
    rule: "entity-in-header",
    syntax: new RegExp(`&(?:#\\d{1,6}|#x[\\da-f]{1,5}|${entities});`, "gi"),
    message: isHtml,
    fix: "write the character itself",
    where: "header",
  },
  {
    rule: "markdown-in-header",
    syntax: /!?\[[^\][]+\]\((?:https?:|mailto:|tel:|\/|#|www\.)[^()\s]*\)/g,
    message: isMarkdown,
    fix: "write the words alone",
    where: "header",
  },
  {
    rule: "markdown-in-header",
    syntax:
      /(?<![\p{L}\p{N}*])(\*{1,3})(?=[\p{L}\p{N}“"‘'(])[^*\n]*[\p{L}\p{N}.!?”"’')]\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])[^_\n]*[\p{L}\p{N}.!?]_(?![\p{L}\p{N}_])|`[^`\n]+`|^#{1,6} (?=\S)/gu,
    message: isMarkdown,
    fix: "write the words alone",
    where: "header",
  },
  // CO~2~, m^2^, [^1].
  {
    rule: "markdown-in-header",
    syntax: /\[\^[^\][\s]{1,20}\]|(?<=[\p{L}\p{N})])([~^])[\p{L}\p{N}+−-]{1,8}\1(?![\p{N}~^])/gu,
    message: isMarkdown,
    fix: "leave a footnote out, and write raised and lowered figures as characters, for example m² and CO₂",
    where: "header",
  },
  // [DATE], [NAME OF COUNCILLOR], [TBC].
  {
    rule: "placeholder",
    syntax:
      /\[(?:NAME|TITLE|DATE|TIME|VENUE|QUOTE|LINK|URL|COUNCILLOR|NUMBER|AMOUNT|ADD|ENTER|YOUR|TBC|TBA|TBD|X{2,})\b[^[\]\na-z]{0,60}\]/g,
    message: "looks like a gap to fill in",
    fix: fillIn,
    level: "advice",
    isReportedInQuotations: true,
  },
  // To be confirmed, to do, XXX, £XX, XX March. What to do, Super Bowl XXX, XXX Corps and LK54 XXX are whole.
  {
    rule: "unfinished",
    syntax: new RegExp(
      `(?<![\\p{L}\\p{N}[])(?:TB[CAD]|TODO|(?<!\\p{L}\\s)TO DO:|(?<!(?:\\b(?:Bowl|Vol(?:ume|\\.)|Part|Chapter|Flight|size)|[A-Z]{2}\\d\\d)\\s)X{3,6}(?!!|\\s(?:Corps|Olympi))|XX(?:st|nd|rd|th)?(?= (?:${months}|Month)\\b)|£X+)(?![\\p{L}\\p{N}\\]])`,
      "gu",
    ),
    message: unfinished,
    fix: "fill it in, or say in a sentence that it is not known yet",
    level: "advice",
  },
  // A line that begins with DRAFT as a label, or [DRAFT]: "draft Local Plan" is prose.
  // Minutes are drafts until the next meeting agrees them, and are published as such.
  {
    rule: "unfinished",
    syntax:
      /^DRAFT(?=\s*(?:$|[:–—)-]|v?\d|(?:PRESS|NEWS|MEDIA) RELEASE|STATEMENT|COPY|ONLY|NOT FOR|FOR (?:COMMENT|APPROVAL|REVIEW)))|[[(]DRAFT\b[^\])\n]{0,40}[\])]/gm,
    message: unfinished,
    fix: "delete it, or write `status: draft` until it is finished",
    level: "advice",
    unlessIn: /(?:^[#* ]*|\b(?:the|draft|agreed) )minutes of\b/im,
  },
  // A label, which begins a line or is in capitals: "the letter was not for publication" is prose.
  // What Schedule 12A of the Local Government Act 1972 exempts is called so, and may be published.
  {
    rule: "not-for-publication",
    syntax:
      /(?<!(?:12A|[Ee]xempt|[Pp]aragraph|EXEMPT|PARAGRAPH).*)(?:\bNOT FOR PUBLICATION\b|(?<=^|[:;,–—(-]\s?)[Nn]ot [Ff]or [Pp]ublication\b)(?!.*(?:12A|[Ee]xempt|[Pp]aragraph|EXEMPT|PARAGRAPH))/gm,
    message: "is written in the text",
    fix: "delete it, or if the page must not be published write `status: draft`",
    level: "advice",
  },
  // %Do not feed the ducks%, %%first_name%%, %FNAME%.
  {
    rule: "merge-field",
    syntax: /(?<![\d\p{L}%])%{1,2}\p{L}[^%\n]{0,100}[\p{L}\d.!?_](?<!\s[\d.]+)%{1,2}(?![\d\p{L}%])/gu,
    message: "looks like code from another system",
    fix: itsText,
    level: "advice",
  },
  // Mailchimp: *|FNAME|*.
  {
    rule: "merge-field",
    syntax: /\*\|\w{1,40}\|\*/g,
    message: "looks like a field that a program fills in",
    fix: fillIn,
    level: "advice",
    isInSource: true,
  },
  // <<First name>>, {firstname}, {ward_name}: other words between braces are brackets to those who type them.
  {
    rule: "merge-field",
    syntax:
      /<<\p{L}[^<>\n]{0,58}(?<!\s)>>|\{(?=[a-z0-9_-]*(?:_|name|date|time|mail|phone|url|link|title|address|number|amount|field))[a-z][a-z0-9_-]{1,40}\}|\{\/[a-z][a-z0-9_-]{1,40}\}/gu,
    message: "looks like a field that a program fills in",
    fix: fillIn,
    level: "advice",
  },
  // :smile:, :England:
  {
    rule: "shortcode",
    syntax: /(?<![^\s(]):[a-z][\w-]{2,40}:(?![^\s).,])/gi,
    message: "looks like the code of a picture, and would be shown as typed",
    fix: itsText,
    level: "advice",
    where: "text",
  },
];
