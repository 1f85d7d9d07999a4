import { expect, test } from "vitest";
import { type Edit, problemsAfter } from "./site-fixture.ts";

const url = "https://northgate.example/newsroom/";
const at = (number: number, file: string) => `${url}feed/page/${number}/${file}`;
const [rss, atom, json] = ["feed.xml", "feed.atom.xml", "feed.json"] as const;

const link = (rel: string, href: string, prefix = "") => `<${prefix}link rel="${rel}" href="${href}"/>`;

/** A document of the archive in all three formats, which holds nothing any more. */
function documents(number: number, newest: number): Edit[] {
  const links = (file: string, prefix: string) =>
    [
      ["self", at(number, file)],
      ...(number > 1 ? [["prev-archive", at(number - 1, file)]] : []),
      ["next-archive", number < newest ? at(number + 1, file) : url + file],
      ["current", url + file],
    ]
      .map(([rel = "", href = ""]) => link(rel, href, prefix))
      .join("");
  const spaces = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"';
  return [
    {
      file: `feed/page/${number}/${rss}`,
      to: `<rss version="2.0" ${spaces}><channel><fh:archive/><link>${url}</link>${links(rss, "atom:")}</channel></rss>`,
    },
    {
      file: `feed/page/${number}/${atom}`,
      to: `<feed xmlns="http://www.w3.org/2005/Atom" ${spaces}><fh:archive/><updated>2026-01-01T00:00:00Z</updated>${link("alternate", url)}${links(atom, "")}</feed>`,
    },
    {
      file: `feed/page/${number}/${json}`,
      to: JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        home_page_url: url,
        feed_url: at(number, json),
        ...(number > 1 && { next_url: at(number - 1, json) }),
        items: [],
      }),
    },
  ];
}

/** A site whose feed has an archive of three documents. */
const archive: Edit[] = [
  ...[1, 2, 3].flatMap((number) => documents(number, 3)),
  { file: rss, from: "<lastBuildDate>", to: `${link("prev-archive", at(3, rss), "atom:")}<lastBuildDate>` },
  { file: atom, from: "<link", to: `${link("prev-archive", at(3, atom))}<link` },
  { file: json, from: '"items":', to: `"next_url":"${at(3, json)}","items":` },
];

test("finds no fault in an archive", () => {
  expect(problemsAfter(...archive)).toEqual([]);
});

const told = (file: string, what: string, write: string) => `${file}:1:1  the feed /${file} ${what} → ${write}`;

test.for<[string, Edit, string, string]>([
  [
    "a document that is missing in one format",
    { file: "feed/page/2/feed.json" },
    "is missing",
    "write every document of the archive, in all three formats",
  ],
  [
    "a feed that leads to no older items",
    { file: json, from: `"next_url":"${at(3, json)}",`, to: "" },
    "leads to nothing for its older items",
    at(3, json),
  ],
  [
    "a feed that leads over a document",
    { file: atom, from: at(3, atom), to: at(2, atom) },
    `leads to ${at(2, atom)} for its older items`,
    at(3, atom),
  ],
  [
    "a document that leads to something still older than the oldest",
    { file: "feed/page/1/feed.xml", from: "<link>", to: `${link("prev-archive", at(0, rss), "atom:")}<link>` },
    `leads to ${at(0, rss)} for its older items`,
    "no link",
  ],
  [
    "a document that does not lead on",
    { file: "feed/page/3/feed.xml", from: link("next-archive", url + rss, "atom:"), to: "" },
    "leads to nothing for its newer items",
    url + rss,
  ],
  [
    "a document that does not lead to the feed",
    { file: "feed/page/1/feed.atom.xml", from: link("current", url + atom), to: "" },
    "leads to nothing for the feed itself",
    url + atom,
  ],
  [
    "a feed that leads elsewhere for all news",
    { file: rss, from: "<lastBuildDate>", to: `${link("related", at(1, rss), "atom:")}<lastBuildDate>` },
    `leads to ${at(1, rss)} for all news`,
    url + rss,
  ],
  [
    "a document that readers would take for a feed to follow",
    { file: "feed/page/1/feed.xml", from: "<fh:archive/>", to: "" },
    "does not say that it is of an archive",
    "mark the documents of an archive, and nothing else",
  ],
  [
    "a document that says that it lies elsewhere",
    { file: "feed/page/3/feed.json", from: `"feed_url":"${at(3, json)}"`, to: `"feed_url":"${url}${json}"` },
    `says that it lies at ${url}${json}`,
    at(3, json),
  ],
])("tells %s", ([, edit, what, write]) => {
  expect(problemsAfter(...archive, edit)).toEqual([told(edit.file, what, write)]);
});
