import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { toEml, type UnsentEmail } from "../../src/press/to-eml.ts";
import { texts } from "../encoding/hostile-texts.ts";

const picture = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256));
const email: UnsentEmail = {
  subject: "Tram opens",
  from: { name: "Press office", address: "press@northgate.example" },
  text: "Tram opens\n\nThe tram opens.\n",
  html: '<!doctype html>\n<p>The tram opens. <img src="cid:picture-1@newsroom.invalid" alt="A tram"></p>\n',
  pictures: [{ id: "picture-1@newsroom.invalid", fileName: "tram.jpg", type: "image/jpeg", bytes: picture }],
};
const written = async (more: Partial<UnsentEmail> = {}) => toEml({ ...email, ...more });
const read = async (more: Partial<UnsentEmail> = {}) => PostalMime.parse(await written(more));
/** A part ends with a line of its own. */
const lines = (text = "") => text.replaceAll("\r\n", "\n").trimEnd();

test("is read back as it was put in, with the picture's bytes", async () => {
  const { subject, from, text, html, attachments } = await read();
  expect([subject, from]).toEqual([email.subject, email.from]);
  expect([lines(text), lines(html)]).toEqual([email.text.trimEnd(), email.html.trimEnd()]);
  expect(attachments).toHaveLength(1);
  const [{ filename, mimeType, disposition, contentId, content }] = attachments as [(typeof attachments)[number]];
  expect([filename, mimeType, disposition, contentId]).toEqual([
    "tram.jpg",
    "image/jpeg",
    "inline",
    "<picture-1@newsroom.invalid>",
  ]);
  expect(Buffer.from(content as ArrayBuffer).equals(picture)).toBe(true);
});

test("is for a mail program to send: to nobody yet, without a date or an id", async () => {
  const message = (await written()).toString("latin1");
  expect(
    message.startsWith("X-Unsent: 1\r\nFrom: Press office <press@northgate.example>\r\nSubject: Tram opens\r\n"),
  ).toBe(true);
  const { headers } = await read();
  expect(headers.map(({ key }) => key)).toEqual(["x-unsent", "from", "subject", "mime-version", "content-type"]);
});

test("has the text and the HTML to choose from, and the picture with the HTML", async () => {
  const types = [...(await written()).toString("latin1").matchAll(/^Content-Type: ([^;\r]+)/gm)].map(
    ([, type]) => type,
  );
  expect(types).toEqual(["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/jpeg"]);
});

test("is the same bytes each time, and others for another text", async () => {
  expect((await written()).equals(await written())).toBe(true);
  const boundaryOf = (message: Buffer) => /boundary="([^"]+)"/.exec(message.toString("latin1"))?.[1];
  expect(boundaryOf(await written())).not.toBe(boundaryOf(await written({ text: "Other" })));
});

test("names no sender where none is known", async () => {
  const { from } = await read({ from: undefined });
  expect(from).toBe(undefined);
  expect((await written({ from: undefined })).toString("latin1")).toMatch(/^X-Unsent: 1\r\nSubject: /);
});

test("brings a sender with any name back", async () => {
  for (const name of ["Swyddfa’r Wasg, Gŵyl y Bont", 'The "press" office <news>', "دفتر"]) {
    const from = { name, address: "press@northgate.example" };
    expect((await read({ from })).from).toEqual(from);
  }
});

test.for([
  "Llyfrgell newydd yn agor yng Ngŵyl y Bont ym mis Mawrth, a mwy o oriau i bawb",
  "نئی لائبریری نارتھ گیٹ میں کھل رہی ہے",
  "The 😀 library",
  `${"A very long title that goes on and on ".repeat(12)}to its end`,
  'Quotes "and" <angles>, commas; and = signs =?utf-8?Q?not_encoded?=',
])("brings the subject %j back, in short lines of ASCII", async (subject) => {
  expect((await read({ subject })).subject).toBe(subject);
  const message = (
    await written({ subject, text: subject, html: `<p>${subject.replaceAll("<", "&lt;")}</p>` })
  ).toString("latin1");
  expect(message).not.toMatch(/[^\t\r\n -~]/);
  expect(message.split("\r\n").filter((line) => line.length > 78 || line.includes("\n"))).toEqual([]);
});

test("lets no text add a header or end its part", async () => {
  const end = /boundary="([^"]+)"/.exec((await written()).toString("latin1"))?.[1];
  const text = `--${end}\nContent-Type: text/html\n\n.\n--${end}--\nFrom \n..\n`;
  const back = await read({ text, subject: "One\r\nBcc: all@example.com" });
  expect(lines(back.text)).toBe(text.trimEnd());
  expect(back.bcc).toBe(undefined);
  expect(back.attachments).toHaveLength(1);
});

test("brings every text back as it was", async () => {
  const texted = texts.filter((text) => !/[\r\n\0]/.test(text)).map((text) => `${text}.`);
  const all = texted.join("\n");
  const back = await read({ text: all });
  expect(lines(back.text).split("\n")).toEqual(texted);
});
