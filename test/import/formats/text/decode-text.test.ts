import { expect, test } from "vitest";
import { readPlainText } from "../../../../src/import/formats/text/plain-text.ts";
import { NotWritten } from "../../../../src/writing/not-written.ts";

const text = "Café opens – “at last”\r\n\r\n• Tea £2\r\n• Cake €3\r\n";
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf16 = Buffer.from(text, "utf16le");
const windows = Buffer.from(
  "Caf\xe9 opens \x96 \x93at last\x94\r\n\r\n\x95 Tea \xa32\r\n\x95 Cake \x803\r\n",
  "latin1",
);
const lettersRemark = (name: string) => [
  { sentence: `The file is ${name}, and was read as that. Look at letters such as £, – and ’ in the draft.` },
];

test.for<[string, Buffer, string | undefined]>([
  ["UTF-8", Buffer.from(text), undefined],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`), undefined],
  ["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "UTF-16"],
  ["UTF-16 without a mark", utf16, "UTF-16"],
  ["UTF-16 of big-endian machines with a mark", swapped(Buffer.from(`\uFEFF${text}`, "utf16le")), "UTF-16"],
  ["UTF-16 of big-endian machines without a mark", swapped(utf16), "UTF-16"],
  ["Windows-1252", windows, "Windows text (Windows-1252)"],
])("reads %s, and says which it was where it was not UTF-8", ([_, bytes, name]) => {
  const { blocks, remarks } = readPlainText(bytes);
  expect(blocks.flatMap(({ lines }) => lines.map((line) => line.markdown))).toEqual([
    "Café opens – “at last”",
    "- Tea £2",
    "- Cake €3",
  ]);
  expect(remarks).toEqual(name === undefined ? [] : lettersRemark(name));
});

test.for([
  [Buffer.from("A text\0with a NUL"), "It is not a text: it holds characters that no text has."],
  [
    Buffer.alloc(2_000_001, "a"),
    "It has 2,000,001 bytes, far more than a release. Copy the release alone into a file.",
  ],
] as const)("refuses what is no release", ([bytes, sentence]) => {
  expect(() => readPlainText(bytes)).toThrow(new NotWritten(sentence));
});
