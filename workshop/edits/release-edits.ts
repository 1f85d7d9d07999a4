import { basename } from "node:path";
import { bodyOf, valueAt, withBody, withEntry, withKey } from "./header.ts";
import {
  bytesOf,
  change,
  dayAfter,
  type Edit,
  filesOf,
  move,
  pickOf,
  type Room,
  remove,
  textOf,
  write,
} from "./room.ts";
import { sentence, slug } from "./words.ts";

const folder = "content/news";

function release(room: Room, isMeant: (text: string) => boolean = () => true): string | undefined {
  return pickOf(
    room,
    filesOf(room, folder, /\.md$/).filter((path) => isMeant(textOf(room, path))),
  );
}

/** An edit of the text of one release, which is drawn from those that are meant. */
function ofOne(edit: (text: string, room: Room, path: string) => string, isMeant?: (text: string) => boolean): Edit {
  return (room) => {
    const path = release(room, isMeant);
    return path && change(room, path, (text) => edit(text, room, path));
  };
}

const key = (name: string, valueFor: (room: Room, text: string) => string | undefined): Edit =>
  ofOne((text, room) => withKey(text, name, valueFor(room, text)));

const isPublished = (text: string) => valueAt(text, "status") === "published";
const isOpen = (text: string) => isPublished(text) && valueAt(text, "embargo") === undefined;

/** Where the page of a release lies. */
function addressOf(path: string): string {
  const [, year, name] = /(\d{4})-\d\d-\d\d-(.*)\.md$/.exec(basename(path)) ?? [];
  return `/news/${year}/${name}/`;
}

/** A file by its day and its name. */
function pathOn(day: string, name: string): string {
  return `${folder}/${day.slice(0, 4)}/${day}-${name}.md`;
}

/** A link to another release goes into its text. */
const link: Edit = (room) => {
  const [path, target] = [release(room), release(room)];
  if (!path || !target) return undefined;
  return change(room, path, (text) =>
    withBody(text, `Read [${sentence(room.dice)}](${addressOf(target)}).\n${bodyOf(text)}`),
  );
};

function newRelease(room: Room, day: string, more = ""): string {
  const path = pathOn(day, slug(room.dice));
  const topics = room.dice.pick(["roads", "libraries", "[parks, children]", "education"]);
  const text = `---\ntitle: "${sentence(room.dice)}"\ndate: ${day}\nsummary: "${sentence(room.dice)}."\ntopics: ${topics}\n${more}status: published\n---\n\n${sentence(room.dice)}.\n`;
  write(room, path, text);
  return path;
}

/** The file and its day change, and with them its address; what led to it is kept, now and then. */
const redate: Edit = (room) => {
  const path = release(room, isOpen);
  if (!path) return undefined;
  const day = dayAfter(room, -room.dice.below(800));
  const [old, to] = [basename(path, ".md"), pathOn(day, basename(path).slice(11, -3))];
  let text = withKey(textOf(room, path), "date", day);
  if (room.dice.happens(0.5))
    text = withEntry(withKey(text, "id", valueAt(text, "id") ?? old), "aliases", addressOf(path));
  remove(room, path);
  write(room, to, text);
  return `${path} -> ${to}`;
};

const rename: Edit = (room) => {
  const path = release(room);
  if (!path) return undefined;
  const to = path.replace(/(\d{4}-\d\d-\d\d-).*/, (_, day) => `${day}${slug(room.dice)}.md`);
  move(room, path, to);
  if (room.dice.happens(0.5))
    change(room, to, (text) =>
      withEntry(withKey(text, "id", valueAt(text, "id") ?? basename(path, ".md")), "aliases", addressOf(path)),
    );
  return `${path} -> ${to}`;
};

/** Two files change places: all that they say, or their texts alone. */
const swap: Edit = (room) => {
  const [one, other] = [release(room), release(room)];
  if (!one || !other || one === other) return undefined;
  const [a, b] = [textOf(room, one), textOf(room, other)];
  const isWhole = room.dice.happens(0.4);
  const dated = (text: string, as: string) => withKey(text, "date", valueAt(as, "date"));
  write(room, one, isWhole ? dated(withKey(b, "embargo", undefined), a) : withBody(a, bodyOf(b)));
  write(room, other, isWhole ? dated(withKey(a, "embargo", undefined), b) : withBody(b, bodyOf(a)));
  return `${one} <-> ${other}`;
};

const discard: Edit = (room) => {
  const path = release(room);
  if (!path) return undefined;
  room.trash.set(path, bytesOf(room, path));
  remove(room, path);
  return path;
};

const restore: Edit = (room) => {
  const [path, bytes] = pickOf(room, [...room.trash]) ?? [];
  if (!path || !bytes) return undefined;
  room.trash.delete(path);
  write(room, path, bytes);
  return path;
};

const taken = (withdrawn: (room: Room) => string | undefined) =>
  ofOne((text, room) => {
    const value = withdrawn(room);
    return value ? withKey(withKey(text, "status", "withdrawn"), "withdrawn", value) : text;
  }, isOpen);

/** Edits of releases, by what they are called. */
export const releaseEdits: Readonly<Record<string, Edit>> = {
  "text of a release": ofOne((text, { dice }) => withBody(text, `${sentence(dice)}.\n\n${bodyOf(text).trimStart()}`)),
  "one letter of a release": ofOne((text) =>
    withBody(
      text,
      bodyOf(text).replace(/[eE]/, (letter) => (letter === "e" ? "a" : "A")),
    ),
  ),
  "first paragraph of a release goes": ofOne((text) =>
    withBody(
      text,
      bodyOf(text)
        .trimStart()
        .replace(/^.+\n+(?=.)/, ""),
    ),
  ),
  "title of a release": key("title", ({ dice }) => `"${sentence(dice)}"`),
  "summary of a release": key("summary", ({ dice }) => `"${sentence(dice)}."`),
  "time of a release": key("date", ({ dice }, text) => {
    const day = (valueAt(text, "date") ?? "").slice(0, 10);
    return dice.happens(0.7) ? `${day} ${10 + dice.below(13)}:${10 + dice.below(49)}` : day;
  }),
  "date of a release": redate,
  "topics of a release": key("topics", ({ dice }) =>
    dice.pick(["parks", "roads", "[roads, parks]", "[children, libraries, education]"]),
  ),
  "strategies of a release": ofOne((text, room) => {
    const names = filesOf(room, "content/strategies", /\.md$/).map((path) => basename(path, ".md"));
    return withKey(text, "strategies", room.dice.happens(0.3) ? undefined : `[${room.dice.some(2, names).join(", ")}]`);
  }),
  "contact of a release": key("contact", ({ dice }) =>
    dice.happens(0.4) ? undefined : `{name: "${sentence(dice)}", email: desk${dice.below(9)}@northgate.example}`,
  ),
  "id of a release": key("id", ({ dice }) => (dice.happens(0.4) ? undefined : slug(dice))),
  "old address of a release": key("aliases", ({ dice }) =>
    dice.happens(0.4) ? undefined : `[/old/${slug(dice)}, /old/${slug(dice)}.html]`,
  ),
  "picture of a release": key("image", ({ dice }) =>
    dice.happens(0.4)
      ? undefined
      : `{file: ${dice.pick(["northgate-library.jpg", "visits-chart.png"])}, alt: "${sentence(dice)}."}`,
  ),
  "document of a release": key("documents", ({ dice }) =>
    dice.happens(0.4) ? undefined : `[{file: library-strategy-2026-2030.pdf, title: "${sentence(dice)}"}]`,
  ),
  "picture in a text": ofOne((text, { dice }) =>
    withBody(text, `${bodyOf(text)}\n![${sentence(dice)}.](/media/visits-chart.png)\n`),
  ),
  "a correction": ofOne(
    (text, room) =>
      withEntry(
        text,
        "changes",
        `{on: ${dayAfter(room, -room.dice.below(40))}, kind: ${room.dice.pick(["correction", "update"])}, note: "${sentence(room.dice)}."}`,
      ),
    isOpen,
  ),
  "no changes any more": key("changes", () => undefined),
  "embargo removed": ofOne(
    (text) => withKey(text, "embargo", undefined),
    (text) => valueAt(text, "embargo") !== undefined,
  ),
  "embargo set": (room) => {
    const day = dayAfter(room, 1 + room.dice.below(60));
    return newRelease(room, day, `embargo: ${day} ${10 + room.dice.below(13)}:${10 + room.dice.below(49)}\n`);
  },
  "new release": (room) => newRelease(room, dayAfter(room, 0)),
  "release with an old date": (room) => newRelease(room, dayAfter(room, -room.dice.below(1500)), "backdated: true\n"),
  "release with a date to come": (room) => newRelease(room, dayAfter(room, room.dice.below(40))),
  "release becomes a draft": ofOne((text) => withKey(text, "status", "draft"), isPublished),
  "draft is published": ofOne(
    (text) =>
      withKey(text, "status", "published")
        .replace(/^topcs/m, "topics")
        .replace(/^topics/m, `summary: "It is written."\ntopics`)
        .replace(/(^summary.*\n)summary.*\n/m, "$1"),
    (text) => valueAt(text, "status") === "draft",
  ),
  "draft is half written": ofOne(
    (text, { dice }) => `${text}\n${sentence(dice)} [`,
    (text) => valueAt(text, "status") === "draft",
  ),
  withdrawn: taken((room) => `{on: ${dayAfter(room, -room.dice.below(20))}, reason: "${sentence(room.dice)}."}`),
  "taken down": taken((room) => `{on: ${dayAfter(room, 0)}, kind: error, reason: "${sentence(room.dice)}."}`),
  merged: taken((room) => {
    const into = release(room, isOpen);
    return into && `{on: ${dayAfter(room, 0)}, kind: merged, into: ${addressOf(into)}}`;
  }),
  "back again": ofOne(
    (text) => withKey(withKey(text, "withdrawn", undefined), "status", "published"),
    (text) => valueAt(text, "status") === "withdrawn",
  ),
  "release renamed": rename,
  "release deleted": discard,
  "file restored": restore,
  "two releases swapped": swap,
  "link between releases": link,
  "link to nowhere": ofOne((text) => withBody(text, `${bodyOf(text)}\n[More on this](/news/2026/no-such-release/)\n`)),
  "link to nowhere mended": ofOne(
    (text) => text.replaceAll("/news/2026/no-such-release/", "/about/"),
    (text) => text.includes("no-such-release"),
  ),
  "notes to editors": ofOne((text, { dice }) =>
    /^## Notes/m.test(text)
      ? text.replace(/^## Notes[\s\S]*/m, "")
      : `${text.trimEnd()}\n\nEnds\n\n## Notes to editors\n\n${sentence(dice)}.\n`,
  ),
  "line ends of Windows": ofOne((text) =>
    text.includes("\r") ? text.replaceAll("\r", "") : text.replaceAll("\n", "\r\n"),
  ),
  "byte order mark": ofOne((text) => (text.startsWith("\uFEFF") ? text.slice(1) : `\uFEFF${text}`)),
  "advice accepted": key("accept", ({ dice }) => (dice.happens(0.4) ? undefined : "[long-sentence, link-title]")),
};
