import { expect, test } from "vitest";
import { type Edit, problemsAfter } from "./site-fixture.ts";

const id = "tag:northgate.example,2026:library";
const picture = "https://northgate.example/newsroom/media/library.jpg";
const enclosure = `<enclosure url="${picture}" length="8" type="image/jpeg"/>`;
const media = `<media:content url="${picture}" fileSize="8" type="image/jpeg" medium="image" width="640" height="480"/>`;

/** The release has a picture, in its text in all three formats, and in RSS as a file too. */
const withPicture: Edit[] = [
  { file: "feed.xml", from: "</item>", to: `${enclosure}${media}</item>` },
  { file: "feed.xml", from: "<p>The", to: `<figure><img src="${picture}"></figure><p>The` },
  { file: "feed.atom.xml", from: "<p>The", to: `<figure><img src="${picture}"></figure><p>The` },
  { file: "feed.json", from: "<p>The", to: `<figure><img src='${picture}'></figure><p>The` },
];

test("finds no fault in a picture", () => {
  expect(problemsAfter(...withPicture)).toEqual([]);
});

test.for<[string, string, string, string, string]>([
  [
    "another picture in media:content",
    `content url="${picture}"`,
    'content url="https://northgate.example/newsroom/media/other.jpg"',
    "",
    "",
  ],
  ["a picture without media:content", media, "", "", ""],
  [
    "a size in bytes that is wrong",
    'fileSize="8"',
    'fileSize="9"',
    "says another size of the picture than its 8 bytes",
    "8",
  ],
  ["no size in bytes", 'length="8"', 'length="0"', "says another size of the picture than its 8 bytes", "8"],
  [
    "no medium",
    ' medium="image"',
    "",
    "does not say that its picture is one",
    'write the type of the picture, and medium="image"',
  ],
  [
    "another type",
    '8" type="image/jpeg" m',
    '8" type="image/png" m',
    "does not say that its picture is one",
    'write the type of the picture, and medium="image"',
  ],
  ["no width", ' width="640"', "", "has a picture without its size in pixels", "write width and height"],
  [
    "a picture that is not in the text",
    `<figure><img src="${picture}"></figure>`,
    "",
    "does not show its picture first",
    "begin the text with the picture",
  ],
  [
    "nobody who published it",
    "<dc:creator>Northgate Council</dc:creator>",
    "",
    "has no dc:creator",
    "name the council",
  ],
])("tells %s", ([, from, to, what, write]) => {
  const problems = problemsAfter(...withPicture, { file: "feed.xml", from, to });
  if (what) expect(problems).toEqual([`feed.xml:1:1  the feed /feed.xml ${what} in ${id} → ${write}`]);
  else
    expect(problems).toContain(
      `feed.xml:1:1  the feed /feed.xml has another picture in media:content than in its enclosure in ${id} → name one picture in both`,
    );
});
