import { countOf } from "../newsroom/format.ts";
import { code, codeBlock, inline } from "./markdown.ts";

/** What became of a file that waits in the inbox of a proposal. */
export interface FromInbox {
  /** `content/inbox/New library.docx` */
  readonly source: string;
  /** The text to publish; undefined where the file could not be read. */
  readonly text?: { readonly path: string; readonly content: string } | undefined;
  /** The paths of its pictures and documents. */
  readonly media: readonly string[];
  /** Whole sentences: what a person has to supply or look at, or why the file was not read. */
  readonly remarks: readonly string[];
}

/** Where a proposal is: the repository on the web, and the branch that it is written on. */
export interface Proposal {
  /** `https://github.com/northgate/newsroom` */
  readonly repository: string;
  readonly branch: string;
}

/** GitHub shows no summary of more than 1 MiB, in bytes; its servers refuse longer addresses, in characters. */
const most = { texts: 600_000, all: 1_000_000, address: 7_000 };

/** The texts that the files of an inbox became, to copy, for the summary page of the run on GitHub, in Markdown; empty without any. */
export function inboxSummary(all: readonly FromInbox[], proposal: Proposal | undefined): string {
  if (all.length === 0) return "";
  const read = all.filter(({ text }) => text !== undefined).length;
  const sections: string[] = [];
  let length = 0;
  for (const [index, one] of all.entries()) {
    const whole = inboxSection(one, proposal, true).join("\n\n");
    const fits = length + Buffer.byteLength(whole) < most.texts;
    const section = fits ? whole : inboxSection(one, proposal, false).join("\n\n");
    length += Buffer.byteLength(section);
    if (length > most.all) {
      sections.push(
        `This page is full: the log of the step that ran \`npm run inbox\` has the other ${all.length - index}.`,
      );
      break;
    }
    sections.push(section);
  }
  return [
    "# From Word to the newsroom",
    `**${read} of ${countOf(all.length, "file")} in the inbox became ${read === 1 ? "a text" : "texts"}.** Nothing of it is published yet.`,
    ...(read > 0 ? howTo(proposal) : []),
    ...sections,
  ].join("\n\n");
}

function howTo(proposal: Proposal | undefined): string[] {
  const folder = "the folder `content`";
  const upload = proposal ? `[the upload page of this proposal](${pageOf(proposal, "upload", "")})` : "“Upload files”";
  return [
    `To take over everything at once, pictures too: choose \`inbox\` under “Artifacts” on this page, unpack it, and drag ${folder} that is in it onto ${upload}. Then write what is missing into the text, and delete the file in the inbox.`,
  ];
}

function inboxSection(
  { source, text, media, remarks }: FromInbox,
  proposal: Proposal | undefined,
  isWhole: boolean,
): string[] {
  const heading = `## ${code(source)}`;
  const list = remarks.map((remark) => `- ${inline(remark)}`).join("\n");
  const gone = proposal && pageOf(proposal, "delete", source);
  if (!text) {
    const remove = gone ? [`[Delete the file in the inbox](${gone}), once it is settled.`] : [];
    return [heading, "Nothing was made of this file:", list, ...remove];
  }
  const remove = gone ? `[delete the file in the inbox](${gone})` : "delete the file in the inbox";
  return [
    heading,
    `${opening(text, proposal, isWhole)} Then ${remove}.`,
    ...(remarks.length > 0 ? ["### What it needs", list] : []),
    ...(media.length > 0 ? ["### Its pictures", media.map((path) => `- ${code(path)}`).join("\n")] : []),
    ...(isWhole
      ? [
          "<details open><summary>The text to copy</summary>",
          codeBlock(text.content.trimEnd().split("\n")).join("\n"),
          "</details>",
        ]
      : ["The artifact `inbox` has the text: this page is full."]),
  ];
}

/** How to begin the file: with its text in it, where an address can carry that. */
function opening(
  { path, content }: { readonly path: string; readonly content: string },
  proposal: Proposal | undefined,
  isWhole: boolean,
): string {
  if (!proposal) return `Copy the text into a new file ${code(path)}.`;
  const empty = `${pageOf(proposal, "new", "")}?filename=${encoded(path)}`;
  const whole = `${empty}&value=${encoded(content)}`;
  return isWhole && whole.length <= most.address
    ? `[Open it as a new file of this proposal](${whole}): the text is filled in.`
    : `[Open a new file of this proposal](${empty}), and copy the text into it.`;
}

function pageOf({ repository, branch }: Proposal, page: "new" | "upload" | "delete", path: string): string {
  const parts = [branch, path].filter(Boolean).flatMap((part) => part.split("/"));
  return [repository, page, ...parts.map(encoded)].join("/");
}

/** For an address inside a link in Markdown, which a bracket would end. */
function encoded(text: string): string {
  // Half of a letter of two parts, as a damaged file has it, is no address.
  return encodeURIComponent(text.toWellFormed()).replace(
    /[()!'*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
