import { expect, test } from "vitest";
import { machineDate } from "../../src/newsroom/dates.ts";
import { sitemapOf } from "../../src/newsroom/sitemap.ts";
import { arranged, editionWith, newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");

test("lists every page with the day on which it last changed", () => {
  const edition = arranged(
    newsroom(
      [release("a", "2026-03-13 17:40", { topics: ["education"], strategies: ["plan"] }), release("b", "2018-02-09")],
      [strategy("plan")],
    ),
    now,
  );
  const [file, ...others] = sitemapOf(edition);
  expect(others).toEqual([]);
  expect(file).toMatchObject({ kind: "pages", address: "/sitemap.xml" });
  const pages = file?.kind === "pages" ? file.pages : [];
  const { timeZone } = edition.site;
  expect(
    pages.map(({ address, changed }) => ({ address, lastmod: changed && machineDate(changed, timeZone) })),
  ).toEqual([
    { address: "/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/news/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/news/2026/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/news/2018/", lastmod: "2018-02-09" },
    { address: "/news/2026/a/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/news/2018/b/", lastmod: "2018-02-09" },
    { address: "/topics/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/topics/education/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/topics/libraries/", lastmod: undefined },
    { address: "/strategies/" },
    { address: "/strategies/plan/", lastmod: "2026-03-13T17:40:00+00:00" },
    { address: "/accessibility/", lastmod: "2026-03-02" },
    { address: "/corrections/", lastmod: undefined },
    { address: "/subscribe/" },
  ]);
});

test("leaves out what search engines are to leave out: what was withdrawn, and what is gone", () => {
  const on = { day: "2026-04-01", instant: Date.parse("2026-04-01T00:00Z") };
  const withdrawn = { on, reason: "The figures were wrong." };
  const edition = arranged(
    {
      ...newsroom(
        [release("kept", "2026-03-13"), release("withdrawn", "2026-03-14", { withdrawn })],
        [strategy("plan"), strategy("old-plan", { withdrawn })],
      ),
      gone: [{ address: "/news/2026/gone/", on }],
    },
    now,
  );
  const listed = sitemapOf(edition).flatMap((file) => (file.kind === "pages" ? file.pages : []));
  const addresses = listed.map(({ address }) => address);
  expect(addresses.filter((address) => /^\/news\/2026\/.|^\/strategies\/./.test(address))).toEqual([
    "/news/2026/kept/",
    "/strategies/plan/",
  ]);
});

test("lists no page of a sample", () => {
  const whole = newsroom([release("a", "2026-03-13")]);
  const edition = arranged({ ...whole, site: { ...whole.site, sample: true } }, now);
  expect(sitemapOf(edition)).toEqual([{ kind: "pages", address: "/sitemap.xml", pages: [] }]);
});

test.for([
  [45_000, ["/sitemap.xml"]],
  [45_001, ["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"]],
] as const)("splits the sitemap of %i pages", ([count, addresses]) => {
  const edition = arranged(newsroom([]), now);
  const others = sitemapOf(edition).flatMap((file) => (file.kind === "pages" ? file.pages : [])).length;
  const entry = arranged(newsroom([release("a", "2018-02-09")]), now).releases.slice(0, 1);
  const files = sitemapOf(
    editionWith({
      ...edition,
      releases: Array.from({ length: count - others }, () => entry[0]).filter((one) => one !== undefined),
    }),
  );
  expect(files.map(({ address }) => address)).toEqual(addresses);
  const sizes = files.flatMap((file) => (file.kind === "pages" ? [file.pages.length] : []));
  expect(sizes).toEqual(count === 45_000 ? [45_000] : [45_000, 1]);
  if (files[0]?.kind === "index") expect(files[0].files).toEqual(addresses.slice(1));
});
