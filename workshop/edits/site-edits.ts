import sharp from "sharp";
import { bodyOf, valueAt, withBody, withKey } from "./header.ts";
import { bytesOf, change, dayAfter, type Edit, filesOf, pickOf, type Room, remove, textOf, write } from "./room.ts";
import { sentence, slug } from "./words.ts";

const site = "content/site.yaml";
const statement = "content/accessibility.yaml";

/** A key of `site.yaml` at another value; now and then without the line, where a site can do without it. */
const key =
  (name: string, valueFor: (room: Room) => string | undefined, isOptional = true): Edit =>
  (room) =>
    change(room, site, (text) =>
      withKey(text, name, isOptional && room.dice.happens(0.3) ? undefined : valueFor(room)),
    );

const ofSite =
  (edit: (text: string, room: Room) => string): Edit =>
  (room) =>
    change(room, site, (text) => edit(text, room));

const ofStatement =
  (edit: (text: string, room: Room) => string): Edit =>
  (room) =>
    change(room, statement, (text) => edit(text, room));

const ofPage =
  (edit: (text: string, room: Room) => string): Edit =>
  (room) => {
    const path = pickOf(room, filesOf(room, "content/pages", /\.md$/));
    return path && change(room, path, (text) => edit(text, room));
  };

/** The lines of the topics of a site: `  roads: "Roads and travel"`. */
function topicsOf(text: string): string[] {
  return /^topics:\n((?: {2}.*\n)+)/m.exec(text)?.[1]?.trimEnd().split("\n") ?? [];
}

const withTopics = (text: string, lines: readonly string[]) =>
  text.replace(/^topics:\n(?: {2}.*\n)+/m, () => `topics:\n${lines.join("\n")}\n`);

const removeTopic: Edit = (room) => {
  const lines = topicsOf(textOf(room, site));
  const line = pickOf(room, lines.slice(1));
  const [, name = ""] = /^ *(.*?):/.exec(line ?? "") ?? [];
  if (!line) return undefined;
  change(room, site, (text) =>
    withTopics(
      text,
      lines.filter((other) => other !== line),
    ),
  );
  // Now and then what is about it is forgotten.
  if (room.dice.happens(0.7))
    for (const path of filesOf(room, "content", /\.md$/))
      change(room, path, (text) =>
        valueAt(text, "topics")?.includes(name) ? withKey(text, "topics", /^ *(.*?):/.exec(lines[0] ?? "")?.[1]) : text,
      );
  return name;
};

const renameSlug: Edit = (room) => {
  const [, old = ""] = /^ *(.*?):/.exec(pickOf(room, topicsOf(textOf(room, site))) ?? "") ?? [];
  if (!old) return undefined;
  const name = slug(room.dice);
  const replaced = (text: string) => text.replaceAll(new RegExp(`(?<=^topics:.*)\\b${old}\\b`, "gm"), name);
  change(room, site, (text) =>
    withTopics(
      text,
      topicsOf(text).map((line) => line.replace(`  ${old}:`, `  ${name}:`)),
    ),
  );
  for (const path of filesOf(room, "content", /\.md$/)) change(room, path, replaced);
  return `${old} -> ${name}`;
};

/** Edits of the site as a whole, of its pages and of the statement, by what they are called. */
export const siteEdits: Readonly<Record<string, Edit>> = {
  "name of the council": key("name", ({ dice }) => `"${sentence(dice)} Council"`, false),
  "title of the newsroom": key("title", ({ dice }) => `"${sentence(dice)}"`, false),
  "address of the site": key(
    "url",
    ({ dice }) =>
      dice.pick([
        "https://news.northgate.example/",
        "https://www.northgate.example/newsroom/",
        "https://www.northgate.example/a/b/",
      ]),
    false,
  ),
  "authority of the feeds": key("authority", ({ dice }) => `northgate.example,20${10 + dice.below(10)}`, false),
  "contact of the site": key(
    "contact",
    ({ dice }) => `{name: "${sentence(dice)}", email: press${dice.below(9)}@northgate.example}`,
    false,
  ),
  "topic renamed": ofSite((text, { dice }) => {
    const lines = topicsOf(text);
    const at = dice.below(lines.length);
    return withTopics(
      text,
      lines.map((line, index) => (index === at ? line.replace(/".*"/, `"${sentence(dice)}"`) : line)),
    );
  }),
  "topic at another address": renameSlug,
  "topic added": ofSite((text, { dice }) =>
    withTopics(text, [...topicsOf(text), `  ${slug(dice)}: "${sentence(dice)}"`]),
  ),
  "topic removed": removeTopic,
  "topics in another order": ofSite((text, { dice }) => withTopics(text, dice.some(99, topicsOf(text)))),
  "time zone": key("timeZone", ({ dice }) => dice.pick(["Europe/Paris", "America/New_York", "Asia/Kolkata"])),
  language: key("locale", ({ dice }) => dice.pick(["cy-GB", "en-IE", "ar"])),
  "days on which the council is closed": key("closures", (room) => `[${dayAfter(room, room.dice.below(60))}]`),
  "end of the council's years": key("yearEnds", ({ dice }) => dice.pick(["03-31", "12-31", "08-31"])),
  "bodies that decide": key(
    "bodies",
    ({ dice }) =>
      `{cabinet: {name: "${sentence(dice)}"${dice.happens(0.7) ? `, callIn: ${3 + dice.below(6)}` : ""}}, council: {name: Council}, health-board: {name: "Health Board"}}`,
    false,
  ),
  colour: key("colour", ({ dice }) => dice.pick(['"#0b5c50"', '"#f5b800"', '"#7a0019"', "navy"])),
  logo: key("logo", ({ dice }) => `{file: northgate-crest.svg, alt: "${sentence(dice)}"}`),
  notice: key("notice", (room) => {
    const end = room.dice.pick([
      "",
      `, from: ${dayAfter(room, room.dice.below(40) - 20)}`,
      `, until: ${dayAfter(room, room.dice.below(40))}`,
    ]);
    return `{text: "${sentence(room.dice)}."${end}}`;
  }),
  cards: key("cards", (room) => `{from: ${dayAfter(room, -room.dice.below(30))}}`),
  search: key("search", () => "false"),
  sample: key("sample", () => "true"),
  licence: key("licence", ({ dice }) => `{name: "${sentence(dice)}", url: https://www.northgate.example/licence}`),
  "mail of news": key("emailAlerts", ({ dice }) => `https://alerts.northgate.example/${slug(dice)}`),
  "security contact": key(
    "security",
    (room) => `{contact: mailto:s@northgate.example, expires: ${dayAfter(room, room.dice.below(400))}}`,
  ),
  "website of the council": key("website", ({ dice }) => `https://www.northgate.example/${slug(dice)}/`),
  redirects: key(
    "redirects",
    ({ dice }) => `{/old/${slug(dice)}/: /about/, /old/${slug(dice)}: ${dice.pick(["gone", "/strategies/"])}}`,
  ),
  "site file with a mistake": ofSite((text, { dice }) => withKey(text, dice.pick(["ttle", "url", "timeZone"]), '"?"')),
  "text of a page": ofPage((text, { dice }) => withBody(text, `${sentence(dice)}.\n\n${bodyOf(text).trimStart()}`)),
  "title of a page": ofPage((text, { dice }) => withKey(text, "title", `"${sentence(dice)}"`)),
  "status of the statement": ofStatement((text, { dice }) =>
    withKey(text, "status", dice.pick(["not compliant", "partially compliant"])),
  ),
  "statement reviewed": ofStatement((text, room) => withKey(text, "reviewed", dayAfter(room, -room.dice.below(420)))),
  "days to an answer": ofStatement((text, { dice }) => withKey(text, "answerWithin", String(2 + dice.below(9)))),
  "issue of the statement": ofStatement((text, room) =>
    text.replace(
      /^issues:\n/m,
      (line) =>
        `${line}  - {what: "${sentence(room.dice)}", criterion: 1.4.${1 + room.dice.below(5)}, fixBy: ${dayAfter(room, room.dice.below(300) - 50)}}\n`,
    ),
  ),
};

const media = (room: Room, pattern: RegExp) => pickOf(room, filesOf(room, "content/media", pattern));

/** The same picture in other colours, or as wide as another; as long as before where it would be shorter. */
async function otherPicture(bytes: Buffer, { dice }: Room): Promise<Buffer> {
  const picture = sharp(bytes);
  const other = dice.happens(0.5)
    ? await picture.negate({ alpha: false }).toBuffer()
    : await picture.resize({ width: 300 + dice.below(500) }).toBuffer();
  return Buffer.concat([other, Buffer.alloc(Math.max(0, bytes.length - other.length))]);
}

/** Edits of files below `media/`, by what they are called. */
export const mediaEdits: Readonly<Record<string, (room: Room) => Promise<string | undefined>>> = {
  "picture changed under its name": async (room) => {
    const path = media(room, /\.(png|jpg)$/);
    if (path) write(room, path, await otherPicture(bytesOf(room, path), room));
    return path;
  },
  "pictures swapped": async (room) => {
    const [one, other] = room.dice.some(2, filesOf(room, "content/media", /\.png$/));
    if (!one || !other) return undefined;
    const bytes = [bytesOf(room, one), bytesOf(room, other)] as const;
    write(room, one, bytes[1]);
    write(room, other, bytes[0]);
    return `${one} <-> ${other}`;
  },
  "document changed under its name": async (room) => {
    const path = media(room, /\.pdf$/);
    if (!path) return undefined;
    const bytes = bytesOf(room, path);
    const own = bytes.subarray(0, bytes.indexOf("% Edited ") < 0 ? bytes.length : bytes.indexOf("% Edited "));
    write(room, path, Buffer.concat([own, Buffer.from(`% Edited ${100_000 + room.dice.below(900_000)}\n`)]));
    return path;
  },
  "logo changed under its name": async (room) =>
    change(room, "content/media/northgate-crest.svg", (text) =>
      text.replace(/#[0-9a-f]{6}|fill="[^"]*"/i, (found) => (found.startsWith("#") ? "#123456" : 'fill="#654321"')),
    ),
  "file of media goes": async (room) => {
    const path = media(room, /\.(png|jpg|pdf|svg)$/);
    if (!path) return undefined;
    room.trash.set(path, bytesOf(room, path));
    remove(room, path);
    return path;
  },
  "picture that nobody shows": async (room) => {
    const [from] = filesOf(room, "content/media", /\.png$/);
    if (!from) return undefined;
    const path = `content/media/${slug(room.dice)}.png`;
    write(room, path, bytesOf(room, from));
    return path;
  },
};
