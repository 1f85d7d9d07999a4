import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { feedProblem } from "./check-feed.ts";
import type { KeptFeed, KeptItem } from "./feed-facts.ts";

/** What RSS says of who published an item, and of its picture, which services that mail a feed go by. */
export function checkPictures(built: BuiltSite, file: string, { items }: KeptFeed): Problem[] {
  return items.flatMap((item) =>
    faultsOf(built, item).map(([what, fix]) => feedProblem(file, `${what} in ${item.id}`, fix)),
  );
}

type Fault = readonly [what: string, fix: string];

function faultsOf(built: BuiltSite, { rss, text }: KeptItem): Fault[] {
  if (!rss) return [];
  const { creator, enclosure, media } = rss;
  return [
    ...(creator ? [] : [["has no dc:creator", "name the council"] as const]),
    ...(enclosure || media ? pictureFaults(built, enclosure, media, text.firstLoad) : []),
  ];
}

type Attributes = Readonly<Record<string, string>>;

function pictureFaults(
  built: BuiltSite,
  enclosure: Attributes = {},
  media: Attributes = {},
  firstLoad: string | undefined,
): Fault[] {
  const { url = "", type, medium } = media;
  const isNumber = (attribute: string) => /^[1-9]\d*$/.test(media[attribute] ?? "");
  const within = url.startsWith(built.site.url) ? `/${url.slice(built.site.url.length)}` : "";
  const bytes = built.addresses.has(within) ? String(built.readBytes(within).length) : undefined;
  const faults: (Fault | false)[] = [
    url !== enclosure["url"] && [
      "has another picture in media:content than in its enclosure",
      "name one picture in both",
    ],
    bytes === undefined && [
      `names the picture "${url}", which is not in this site,`,
      "use the full address of a picture",
    ],
    bytes !== undefined &&
      [media["fileSize"], enclosure["length"]].some((size) => size !== bytes) && [
        `says another size of the picture than its ${bytes} bytes`,
        bytes,
      ],
    (type !== enclosure["type"] || !type?.startsWith("image/") || medium !== "image") && [
      "does not say that its picture is one",
      'write the type of the picture, and medium="image"',
    ],
    !(isNumber("width") && isNumber("height")) && [
      "has a picture without its size in pixels",
      "write width and height",
    ],
    firstLoad !== url && ["does not show its picture first", "begin the text with the picture"],
  ];
  return faults.filter((fault) => fault !== false);
}
