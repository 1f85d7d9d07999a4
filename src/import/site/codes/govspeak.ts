import { type Converted, escapeHtml, quoteCode } from "./parameters.ts";

/** Looks up a picture or document by the name that a code calls it; its address, or undefined where it is not known. */
export type Attached = (name: string) => { readonly address: string; readonly title?: string | undefined } | undefined;

interface Context {
  readonly attached: Attached;
}

const nations: Readonly<Record<string, string>> = {
  england: "England",
  "england-wales": "England and Wales",
  scotland: "Scotland",
  wales: "Wales",
  "northern-ireland": "Northern Ireland",
  london: "London",
};

type Rule = readonly [
  RegExp,
  (groups: readonly string[], notes: Set<string>, context: Context, code: string) => string,
];

/** The extensions of Govspeak, as https://github.com/alphagov/govspeak reads them: the words in each stay. */
const rules: readonly Rule[] = [
  [/\{::highlight-answer\}([\s\S]*?)\{:\/(?:highlight-answer)?\}/g, ([body = ""]) => apart(body)],
  [/\{(stat-headline|highlight-answer)\}([\s\S]*?)\{\/\1\}/g, ([, body = ""]) => apart(body)],
  [/\{button[^}\n]*\}\s*(\[[^\]]+\]\([^)]+\))\s*\{\/button\}/g, ([link = ""]) => apart(link)],
  [/(?<![\p{L}\p{N}])x(\[[^\]\n]{1,200}\]\([^\s()]{1,300}\))x(?![\p{L}\p{N}])/gu, ([link = ""]) => link],
  [/^\$LegislativeList[ \t]*\n([\s\S]*?)^\$EndLegislativeList[ \t]*$/gm, ([body = ""]) => apart(body)],
  [/^\$A[ \t]*\n([\s\S]*?)^\$A[ \t]*$/gm, ([body = ""]) => apart(broken(body))],
  [
    /^\$(CTA|AI|!|[CDEIP])[ \t]*\n([\s\S]*?)^\$\1[ \t]*$/gm,
    ([name = "", body = ""]) => apart(name === "C" ? broken(body) : body),
  ],
  [/^\$(?:CTA|AI|!|[ACDEIP])[ \t]*(?=\S)(.*?)\$(?:CTA|AI|!|[ACDEIP])?[ \t]*$/gm, ([body = ""]) => apart(body)],
  [/^\$(?:CTA|AI|!|[ACDEIP])[ \t]*$/gm, () => ""],
  [/^\^(?=\S)([^^\n]*[^^\s])\^?[ \t]*$/gm, ([body = ""]) => apart(body)],
  [/^%(?=\S)([^%\n]*[^%\s])%[ \t]*$/gm, ([body = ""]) => apart(body)],
  [/\{barchart[^}\n]*\}/g, () => ""],
  [
    /:(england-wales|england|scotland|wales|northern-ireland|london):([\s\S]*?):\1:/g,
    ([nation = "", body = ""], notes) => {
      notes.add(`A part of the text was marked as being about ${nations[nation]} alone. Say so in its words.`);
      return apart(body);
    },
  ],
  [
    /\[embed:attachments:(?:inline|image):\s*([^\]]*?)\s*\]|\[(?:Attachment|AttachmentLink|InlineAttachment|Image)\s*:\s*([^\]]+?)\s*\]|(?<=^|\s)!!(\d+)(?!\S)/gim,
    ([old = "", name = "", number = ""], notes, context, code) => fileFor(old || name || number, code, notes, context),
  ],
  [
    /\[(?:Contact|embed:link|snippet)\s*:[^\]\n]*\]/gi,
    (_, notes, __, code) => {
      notes.add(`${quoteCode(code)} showed something that is not in the text. Look at the old page.`);
      return "";
    },
  ],
];

/** Steps: s1. Add flour, s2. … One alone may be a section. */
const steps = /^s1\.[ \t]+(?!\p{Ll})[^\n]*\n(?:s\d{1,2}\.[ \t][^\n]*(?:\n|$))+/gmu;

/** Turns Govspeak's own marks into Markdown; pictures, documents and contacts that are not known are named. */
export function convertGovspeak(text: string, context: Context): Converted {
  const notes = new Set<string>();
  const counted = text.replace(steps, (list) => `\n${list.replace(/^s(?=\d)/gm, "")}\n`);
  const converted = rules.reduce(
    (all, [form, write]) =>
      all.replace(form, (code: string, ...found: unknown[]) =>
        write(found.slice(0, groupsOf(form)) as string[], notes, context, code),
      ),
    counted,
  );
  return { text: converted, notes: [...notes] };
}

function groupsOf(form: RegExp): number {
  return (new RegExp(`${form.source}|`, form.flags.replace(/[gy]/g, "")).exec("")?.length ?? 1) - 1;
}

/** As a separate paragraph. */
function apart(body: string): string {
  return `\n\n${body.trim()}\n\n`;
}

/** Each line of an address, broken where it was. */
function broken(body: string): string {
  return body.trim().replace(/[ \\]*\n(?=\S)/g, "\\\n");
}

function fileFor(name: string, code: string, notes: Set<string>, { attached }: Context): string {
  const file = attached(name);
  if (!file) {
    notes.add(`${quoteCode(code)} stood for a file whose address the text does not say. Add it from the old page.`);
    return "";
  }
  if (/\.(?:jpe?g|png|gif|webp|avif)$/i.test(file.address)) return `<img src="${escapeHtml(file.address)}" alt="">`;
  return `<a href="${escapeHtml(file.address)}">${escapeHtml(file.title ?? name)}</a>`;
}
