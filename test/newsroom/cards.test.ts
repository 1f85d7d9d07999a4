import { expect, test } from "vitest";
import { cardFiles, releaseCard, siteCard, strategyCard, topicCard } from "../../src/newsroom/cards.ts";
import type { Release } from "../../src/newsroom/item.ts";
import { sharedPicture } from "../../src/newsroom/shared-picture.ts";
import { strategyStatuses } from "../../src/newsroom/strategies/status.ts";
import { arranged, newsroom, photo, release, site, strategy } from "../support/newsroom-fixture.ts";

const topics = [{ slug: "libraries", name: "Libraries" }];
const onDay = { on: { day: "2026-03-20", instant: Date.parse("2026-03-20T00:00Z") }, reason: "It was not so." };

/** The card of a release that has one. */
function cardOf(more: Partial<Release>) {
  return releaseCard(site, release("library", "2026-03-13 17:40", { hasCard: true, ...more }), topics);
}

test("says of a release its title, its day and the council, in words too", () => {
  expect(cardOf({ title: "New library opens" })).toEqual({
    address: "/news/2026/library/card.png",
    title: "New library opens",
    titleLanguage: undefined,
    above: "Friday 13 March 2026",
    chip: undefined,
    alt: "New library opens. Friday 13 March 2026. Northgate Council.",
  });
});

test("does not write two stops after a title that ends in one", () => {
  expect(cardOf({ title: "Is your bin full?" }).alt).toBe("Is your bin full? Friday 13 March 2026. Northgate Council.");
});

test("says of a release that it was withdrawn", () => {
  expect(cardOf({ title: "Free parking", withdrawn: onDay }).title).toBe("[Withdrawn] Free parking");
});

test("gives a release without a card that of its first topic, or else of the newsroom", () => {
  const old = release("library", "2019-03-13");
  expect(releaseCard(site, old, topics)).toEqual(topicCard(site, { slug: "libraries", name: "Libraries" }));
  expect(releaseCard(site, old, topics).address).toBe("/topics/libraries/card.png");
  expect(releaseCard(site, old, [])).toEqual(siteCard(site));
});

test.for([
  ["Welsh", "Mae’r llyfrgell newydd yn agor: y gŵr a’r tŷ", "Mae’r llyfrgell newydd yn agor: y gŵr a’r tŷ"],
  ["Urdu", "نئی لائبریری", "نئی لائبریری"],
  ["emoji", "Fun day 🎉👩🏽‍🚒 at the park 1️⃣", "Fun day at the park 1"],
  ["signs that fonts have", "No ℠, but © 2026™ at 20°C", "No , but © 2026™ at 20°C"],
  ["a flag, and a sign in black", "Go 🏴󠁧󠁢󠁥󠁮󠁧󠁿, call ☎︎ us", "Go , call us"],
  ["Chinese", "新图书馆开放", "Libraries"],
  ["Bengali and English", "নতুন লাইব্রেরি: new library", "Libraries"],
  ["emoji alone", "🎉", "Libraries"],
  ["a sign without which it says something else", "Speeds ≤ 20mph", "Libraries"],
  ["letters that are signs of mathematics", "𝗡𝗲𝘄 𝗹𝗶𝗯𝗿𝗮𝗿𝘆", "Libraries"],
] as const)("draws what its fonts have of a title: %s", ([, title, drawn]) => {
  expect(cardOf({ title }).title).toBe(drawn);
});

test("says of a strategy its state at that instant", () => {
  const plan = strategy("plan", { title: "Library plan" });
  const cardAt = (now: string) => {
    const status = strategyStatuses([plan], site, Date.parse(now)).get("plan");
    return status && strategyCard(site, plan, status);
  };
  expect(cardAt("2019-06-01T12:00Z")).toMatchObject({
    address: "/strategies/plan/card.png",
    above: "2017 to 2021",
    chip: { kind: "in-force", words: "In force" },
    alt: "Library plan. In force. 2017 to 2021. Northgate Council.",
  });
  expect(cardAt("2026-06-01T12:00Z")?.chip).toEqual({ kind: "ended", words: "Ended 2021" });
});

test("keeps a card where its page lay before", () => {
  const edition = arranged(
    {
      ...newsroom([release("library", "2026-03-13", { hasCard: true }), release("old", "2019-03-13")]),
      redirects: [
        { from: "/news/2026/old-name/", to: "/news/2026/library/" },
        { from: "/news/article/1369", to: "/news/2026/library/" },
        { from: "/news/2026/old-page.html", to: "/news/2026/library/" },
        { from: "/news/2019/older/", to: "/news/2019/old/" },
        { from: "/topics/schools/", to: "/topics/education/" },
        { from: "/topics/for-now/", to: "/topics/education/", isForNow: true },
      ],
    },
    0,
  );
  expect(cardFiles(edition).map(({ addresses }) => addresses)).toEqual([
    ["/card.png"],
    ["/topics/education/card.png", "/topics/schools/card.png"],
    ["/topics/libraries/card.png"],
    ["/news/2026/library/card.png", "/news/2026/old-name/card.png"],
  ]);
});

test("shares a page's own picture rather than its card, unless it is small, or the page was withdrawn", () => {
  const card = siteCard(site);
  const picture = { ...photo, alt: "The library" };
  const shared = { address: "/media/l-shared.jpg", width: 800, height: 420, format: "jpeg", fit: "cut" } as const;
  const own = { address: shared.address, width: 800, height: 420, type: "image/jpeg", alt: "The library" };
  const drawn = { address: "/card.png", width: 1200, height: 630, type: "image/png", alt: card.alt };
  expect(sharedPicture({ picture: { ...picture, shared } }, card)).toEqual(own);
  expect(sharedPicture({ picture }, card)).toEqual(drawn);
  expect(sharedPicture({ picture: { ...picture, shared }, withdrawn: onDay }, card)).toEqual(drawn);
  expect(sharedPicture({}, card)).toEqual(drawn);
});
