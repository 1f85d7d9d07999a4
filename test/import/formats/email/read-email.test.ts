import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../../../../src/import/formats/read-document.ts";
import { png } from "../docx/docx-file.ts";
import { markdownOf, remarksOf } from "../shown-document.ts";

const inBase64 = btoa(String.fromCharCode(...png));
const headers = `From: Press office <press@northgate.example>
Subject: FW: =?utf-8?q?Library_opens_=E2=80=93_at_last?=
Date: Tue, 3 Mar 2020 09:30:00 +0000
MIME-Version: 1.0
`;
const part = (type: string, body: string, more = "") => `--B\nContent-Type: ${type}\n${more}\n${body}\n`;
const mixed = (...parts: string[]) => `${headers}Content-Type: multipart/mixed; boundary=B\n\n${parts.join("")}--B--\n`;
const read = (message: string) => readDocument(strToU8(message.replaceAll("\n", "\r\n")), "release.eml");

test("reads rich text with its pictures, and says what else the email carries", async () => {
  const document = await read(
    mixed(
      part(
        "text/html; charset=windows-1252",
        "<p>It cost =A35. <img src=3D'cid:p1' alt=3D'Hall'></p>",
        "Content-Transfer-Encoding: quoted-printable\n",
      ),
      part("image/png; name=hall.png", inBase64, "Content-ID: <p1>\nContent-Transfer-Encoding: base64\n"),
      part(
        "image/png; name=door.png",
        inBase64,
        "Content-Disposition: attachment; filename=door.png\nContent-Transfer-Encoding: base64\n",
      ),
      part(
        "application/msword; name=release.docx",
        "AAAA",
        "Content-Disposition: attachment; filename=release.docx\nContent-Transfer-Encoding: base64\n",
      ),
    ),
  );
  expect(markdownOf(document)).toBe("It cost £5.\n\n[picture 0]\n\n[picture 1]");
  expect(document.pictures.map(({ name, alt, bytes }) => [name, alt, bytes.length])).toEqual([
    ["hall.png", "Hall", png.length],
    ["door.png", undefined, png.length],
  ]);
  expect(remarksOf(document)).toEqual([
    "The email carries release.docx, which was not read. If the release is in it, save it and import that.",
  ]);
  expect(document.about).toEqual({ title: "Library opens – at last", date: "2020-03-03T09:30:00.000Z" });
});

test("reads plain text", async () => {
  const document = await read(`${headers}Content-Type: text/plain; charset=utf-8\n\nLibrary opens\n\nIt opens.\n`);
  expect(markdownOf(document)).toBe("Library opens\n\nIt opens.");
  expect(document.unit).toBe("line");
});

test("says what of an email is its signature or small print", async () => {
  const small = "This email and any attachments are confidential and intended solely for the addressee.";
  const document = await read(
    `${headers}Content-Type: text/html; charset=utf-8\n\n<p>The library keeps letters that are confidential.</p><p>--<br>Sam Example<br>${small}</p>\n`,
  );
  expect(remarksOf(document)).toEqual([
    "2: Below “--” stands the signature of the email. Delete what is no part of the release.",
    `2: “${small}” is small print of the email. Delete it from the text.`,
  ]);
  expect(markdownOf(document)).toContain(small);
});

test("takes a subject that breaks into lines for one line", async () => {
  const message = `Subject: =?utf-8?q?Library=0Astatus:_published?=\nMIME-Version: 1.0\n\nWords.\n`;
  expect((await read(message)).about.title).toBe("Library status: published");
});
