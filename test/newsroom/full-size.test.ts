import { expect, test } from "vitest";
import { isMoment, readMoment } from "../../src/newsroom/dates.ts";
import { fullSizeEnds, licenceOf, offeredPictures, pressPicturesAt } from "../../src/newsroom/full-size.ts";
import type { FullSize, PressPicture } from "../../src/newsroom/media.ts";
import { nextChangeOf } from "../../src/newsroom/next-change.ts";
import { newsroom, photo, release, site } from "../support/newsroom-fixture.ts";

const fullSize: FullSize = {
  address: "/media/library-0123456789-full.jpg",
  format: "jpeg",
  bytes: 3_200_000,
  width: 4000,
  height: 3000,
  words: { description: "A library", alt: "A library", licence: "Free to use", source: "Northgate Council" },
};
const offered: PressPicture = { ...photo, alt: "A library", fullSize };
const plain: PressPicture = { ...photo, alt: "A hall", licence: "CC BY 4.0" };

function momentOf(date: string) {
  const moment = readMoment(date, site.timeZone);
  if (!isMoment(moment)) throw new Error(date);
  return moment;
}

const ends = fullSizeEnds(momentOf("2026-03-13 17:40"), site);
const opening = release("library", "2026-03-13 17:40", {
  picture: offered,
  gallery: [plain, offered],
  fullSizeEnds: ends,
});

test.for([
  ["2026-03-13 17:40", "2026-06-10T23:00:00.000Z"],
  ["2026-10-01", "2026-12-30T00:00:00.000Z"],
  ["2026-01-01", "2026-03-31T23:00:00.000Z"],
] as const)("offers the pictures of a release of %s up to %s, the first minute of a day", ([date, until]) => {
  expect(new Date(fullSizeEnds(momentOf(date), site)).toISOString()).toBe(until);
});

test("offers pictures to the last moment, and then shows them without their files", () => {
  const { picture, gallery } = pressPicturesAt(opening, ends - 1);
  expect([picture, gallery]).toEqual([offered, [plain, offered]]);
  // The very things, so that a page that stays as it is is quick to compare.
  expect(picture).toBe(opening.picture);
  expect(gallery).toBe(opening.gallery);
  const after = pressPicturesAt(opening, ends);
  expect(after.picture).toEqual({ ...photo, alt: "A library" });
  expect(after.gallery).toEqual([plain, { ...photo, alt: "A library" }]);
});

test("offers nothing from the day on which a release is withdrawn", () => {
  const on = momentOf("2026-03-20");
  const withdrawn = { ...opening, withdrawn: { on, reason: "It stays shut." } };
  expect(pressPicturesAt(withdrawn, on.instant - 1).picture).toBe(offered);
  expect(pressPicturesAt(withdrawn, on.instant).picture?.fullSize).toBe(undefined);
});

test("makes each file once, whatever pictures it is of", () => {
  const other = release("other", "2026-03-14", { picture: offered, fullSizeEnds: ends });
  expect(offeredPictures([opening, other, release("plain", "2026-03-14", { picture: plain })])).toEqual([
    { file: photo.file, hash: photo.hash, fullSize },
  ]);
});

test("knows the licence of a picture by its own line, and by that of all while its file is offered", () => {
  expect([offered, plain, { ...photo, alt: "" }].map(licenceOf)).toEqual(["Free to use", "CC BY 4.0", undefined]);
});

test.for([
  ["a release that offers", opening, "2026-06-10T23:00:00.000Z"],
  ["a release without any", release("plain", "2026-03-13", { picture: plain }), undefined],
  ["a draft", { ...opening, status: "draft" as const }, undefined],
  ["one withdrawn before", { ...opening, withdrawn: { on: momentOf("2026-03-20"), reason: "Shut." } }, undefined],
] as const)("names when pictures of %s go as the next change", ([, one, at]) => {
  const next = nextChangeOf(newsroom([one]), Date.parse("2026-05-01T12:00:00Z"));
  expect(next.at && new Date(next.at).toISOString()).toBe(at);
  expect(next.kinds).toEqual(at ? ["a picture is no longer offered at full size"] : []);
});
