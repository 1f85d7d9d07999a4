import { expect, test } from "vitest";
import { toAtom } from "../../src/feeds/atom.ts";
import { feedsOf } from "../../src/feeds/feed.ts";
import { feedHtml } from "../../src/feeds/feed-html.ts";
import { toJsonFeed } from "../../src/feeds/json-feed.ts";
import { toRss } from "../../src/feeds/rss.ts";
import { readReleaseBody } from "../../src/text/body.ts";
import { arranged, newsroom, release } from "../support/newsroom-fixture.ts";
import { context } from "../text/body-context.ts";

const source =
  'Visits[^1] of "CO~2~".[^1][^2]\n\nEnds\n\nMore[^2].\n\n[^1]: Counted [at doors](/news/).\n[^2]: > Well.\n*[CO]: carbon oxide';

test("has footnotes as numbers without links and ids, in every format", () => {
  const { body, notes } = readReleaseBody(source, context);
  expect(feedHtml({ html: body.html, link: "https://a.example/news/one/" })).toBe(
    "<p>Visits<sup>[1]</sup> of &quot;CO<sub>2</sub>&quot;.<sup>[1]</sup><sup>[2]</sup></p>\n" +
      '<div>\n<h2>Footnotes</h2>\n<ol>\n<li>\n<p>Counted <a href="https://a.example/newsroom/news/">at doors</a>.</p>\n</li>\n' +
      "<li>\n<blockquote>\n<p>Well.</p>\n</blockquote>\n</li>\n</ol>\n</div>\n",
  );
  const items = ["one", "two"].map((id) => release(id, "2026-03-13", { body, notes }));
  const [feed] = feedsOf(arranged(newsroom(items), Date.parse("2026-11-23T12:00:00Z")), new Map());
  for (const written of [toRss, toAtom, toJsonFeed].map((format) => feed && format(feed)))
    expect(String(written)).not.toMatch(/footnote_|doc-noteref|Back/);
});

test("leaves what an author typed of such a link alone", () => {
  const typed = '`<sup class="footnote-ref"><a href="#x">[1]</a></sup>` and <li id="footnote_1">';
  const { body } = readReleaseBody(typed, context);
  expect(feedHtml({ html: body.html, link: "https://a.example/" })).toBe(body.html);
});
