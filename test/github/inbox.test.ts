import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { type FromInbox, inboxSummary } from "../../src/github/inbox.ts";

const proposal = { repository: "https://github.com/northgate/newsroom", branch: "officer/new library (2)" };
const path = "content/news/2026/2026-03-13-new-library.md";
const content = '---\ntitle: "New library (Northgate)"\nstatus: draft\n---\n\nIt’s open.\n';
const word: FromInbox = {
  source: "content/inbox/New library – FINAL (2).docx",
  text: { path, content },
  media: ["content/media/new-library-1.jpg"],
  remarks: ['Say what is new in one or two sentences, in the line summary: ""', "Paragraph 3: <b>look</b>."],
};

const parse = (summary: string) => new MarkdownIt({ html: true }).parse(summary, {});
const inline = (summary: string) => parse(summary).flatMap(({ children }) => children ?? []);
const links = (summary: string) =>
  inline(summary).flatMap((token) => (token.type === "link_open" ? [new URL(String(token.attrGet("href")))] : []));
const blocks = (summary: string) =>
  parse(summary).flatMap(({ type, content: text }) => (type === "fence" ? [text] : []));

test("has nothing to say of an empty inbox", () => {
  expect(inboxSummary([], proposal)).toBe("");
});

test("shows the text to copy as it is, what it needs and its pictures", () => {
  const summary = inboxSummary([word], proposal);
  expect(blocks(summary)).toEqual([content]);
  const words = inline(summary).map((token) => token.content);
  for (const shown of [...word.remarks, ...word.media, word.source]) expect(words.join("\n")).toContain(shown);
});

test("leads to an editor that has the text in it, to the upload page and to the file that goes", () => {
  const [upload, editor, gone] = links(inboxSummary([word], proposal));
  const branch = "officer/new%20library%20%282%29";
  expect(upload?.pathname).toBe(`/northgate/newsroom/upload/${branch}`);
  expect(editor?.pathname).toBe(`/northgate/newsroom/new/${branch}`);
  expect(Object.fromEntries(editor?.searchParams ?? [])).toEqual({ filename: path, value: content });
  expect(decodeURIComponent(gone?.pathname ?? "")).toBe(
    "/northgate/newsroom/delete/officer/new library (2)/content/inbox/New library – FINAL (2).docx",
  );
});

test("opens an empty file for a text that is too long for an address", () => {
  const long = { ...word, text: { path, content: `${content}${"Words of the library. ".repeat(400)}\n` } };
  const [, editor] = links(inboxSummary([long], proposal));
  expect(Object.fromEntries(editor?.searchParams ?? [])).toEqual({ filename: path });
});

test("says why a file was not read, beside those that were", () => {
  const locked = { source: "content/inbox/plan.docx", media: [], remarks: ["It is protected by a password."] };
  const summary = inboxSummary([word, locked], proposal);
  expect(summary).toContain("**1 of 2 files in the inbox became a text.**");
  expect(summary).toContain("It is protected by a password\\.".replace("\\.", "."));
  expect(blocks(summary)).toHaveLength(1);
  const gone = links(inboxSummary([locked], proposal)).map(({ pathname }) => decodeURIComponent(pathname));
  expect(gone).toEqual(["/northgate/newsroom/delete/officer/new library (2)/content/inbox/plan.docx"]);
});

test("names no page where it does not know the proposal", () => {
  expect(links(inboxSummary([word], undefined))).toEqual([]);
});

test("carries a text with half a letter in it", () => {
  const [, editor] = links(inboxSummary([{ ...word, text: { path, content: "It opens \uD83D." } }], proposal));
  expect(editor?.searchParams.get("value")).toBe("It opens \uFFFD.");
});

test("stays below what GitHub shows", () => {
  const large = { ...word, text: { path, content: "word ".repeat(49_000) } };
  const summary = inboxSummary(Array(20).fill(large), proposal);
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(summary).toContain("this page is full");
});

test.for([
  [300, "Wörds of the library. ".repeat(150)],
  [4000, "It opens."],
  [2, "Wörds. ".repeat(200_000)],
] as const)("stays below that with %d texts", ([count, words]) => {
  const many = Array.from({ length: count }, (_, index) => ({ ...word, source: `content/inbox/${index}.docx` }));
  const summary = inboxSummary(
    many.map((one) => ({ ...one, text: { path, content: words } })),
    proposal,
  );
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(summary).toContain("page is full");
});
