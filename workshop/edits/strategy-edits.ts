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

const folder = "content/strategies";

function strategy(room: Room): string | undefined {
  return pickOf(room, filesOf(room, folder, /\.md$/));
}

function ofOne(edit: (text: string, room: Room) => string): Edit {
  return (room) => {
    const path = strategy(room);
    return path && change(room, path, (text) => edit(text, room));
  };
}

const key = (name: string, valueFor: (room: Room) => string | undefined): Edit =>
  ofOne((text, room) => withKey(text, name, room.dice.happens(0.25) ? undefined : valueFor(room)));

const entry = (name: string, entryFor: (room: Room) => string): Edit =>
  ofOne((text, room) => withEntry(text, name, entryFor(room)));

function newStrategy(room: Room, more: string): string {
  const from = Number(dayAfter(room, 0).slice(0, 4)) + room.dice.below(2);
  const path = `${folder}/${slug(room.dice)}.md`;
  write(
    room,
    path,
    `---\ntitle: "${sentence(room.dice)}"\nsummary: "${sentence(room.dice)}."\nperiod: {from: ${from}, to: ${from + 4}}\ntopics: ${room.dice.pick(["roads", "parks", "children"])}\ndecisions: [{body: cabinet, act: approved, on: ${dayAfter(room, -room.dice.below(90))}}]\n${more}status: published\n---\n\n${sentence(room.dice)}.\n`,
  );
  return path;
}

/** The file gets another name, and all that names it with it: now and then something is forgotten. */
const rename: Edit = (room) => {
  const path = strategy(room);
  if (!path) return undefined;
  const [old, name] = [basename(path, ".md"), slug(room.dice)];
  move(room, path, `${folder}/${name}.md`);
  if (room.dice.happens(0.8))
    for (const file of filesOf(room, "content", /\.md$/)) change(room, file, (text) => text.replaceAll(old, name));
  return `${path} -> ${name}`;
};

const discard: Edit = (room) => {
  const path = strategy(room);
  if (!path) return undefined;
  room.trash.set(path, bytesOf(room, path));
  remove(room, path);
  if (room.dice.happens(0.7))
    for (const file of filesOf(room, "content/news", /\.md$/))
      if (textOf(room, file).includes(basename(path, ".md")))
        change(room, file, (text) =>
          withKey(text, "strategies", undefined).replaceAll(`/strategies/${basename(path, ".md")}/`, "/strategies/"),
        );
  return path;
};

/** A day around the clock's. */
const near = (room: Room) => dayAfter(room, room.dice.below(120) - 100);

/** Edits of strategies, by what they are called. */
export const strategyEdits: Readonly<Record<string, Edit>> = {
  "text of a strategy": ofOne((text, { dice }) => withBody(text, `${sentence(dice)}.\n\n${bodyOf(text).trimStart()}`)),
  "title of a strategy": ofOne((text, { dice }) => withKey(text, "title", `"${sentence(dice)}"`)),
  "summary of a strategy": ofOne((text, { dice }) => withKey(text, "summary", `"${sentence(dice)}."`)),
  "period of a strategy": ofOne((text, { dice }) =>
    withKey(
      text,
      "period",
      `{from: ${2018 + dice.below(9)}, to: ${2027 + dice.below(5)}${dice.happens(0.3) ? "-06-30" : ""}}`,
    ),
  ),
  "topics of a strategy": ofOne((text, { dice }) =>
    withKey(text, "topics", dice.pick(["parks", "[roads, children]", "libraries"])),
  ),
  "owner of a strategy": key("owner", ({ dice }) => `"${sentence(dice)}"`),
  "priorities of a strategy": key("priorities", ({ dice }) => `["${sentence(dice)}", "${sentence(dice)}"]`),
  "a decision": entry("decisions", (room) => {
    const day = near(room);
    return `{body: ${room.dice.pick(["cabinet", "council", "health-board"])}, act: ${room.dice.pick(["approved", "adopted", "noted", "referred"])}, on: ${day}, published: ${day}}`;
  }),
  "decisions anew": key("decisions", (room) => {
    const day = near(room);
    const more = room.dice.pick([
      "",
      ", urgent: true",
      `, calledIn: ${day}`,
      `, published: ${day}`,
      `, calledIn: ${day}, confirmed: ${day}`,
    ]);
    return `[{body: cabinet, act: approved, on: ${day}${more}}]`;
  }),
  "an extension": entry("extensions", (room) => `{to: ${2030 + room.dice.below(6)}, body: cabinet, on: ${near(room)}}`),
  "no extensions any more": ofOne((text) => withKey(text, "extensions", undefined)),
  "a consultation": key(
    "consultation",
    (room) => `{from: ${dayAfter(room, -room.dice.below(90))}, to: ${dayAfter(room, room.dice.below(90))}}`,
  ),
  "review due": key(
    "review",
    (room) =>
      `{every: ${room.dice.pick(["1 year", "6 months", "2 years"])}, from: ${dayAfter(room, -room.dice.below(900))}}`,
  ),
  "a review": entry(
    "reviews",
    (room) =>
      `{on: ${near(room)}, title: "${sentence(room.dice)}", link: "https://democracy.northgate.example/${slug(room.dice)}"}`,
  ),
  "a figure": entry(
    "figures",
    (room) =>
      `{label: "Bus journeys in a year", value: ${1000 + room.dice.below(9000)}, source: "${sentence(room.dice)}", asAt: ${near(room)}, measure: bus-journeys}`,
  ),
  "no figures any more": ofOne((text) => withKey(text, "figures", undefined)),
  "held strategy": ofOne((text, room) =>
    withKey(text, "embargo", room.dice.happens(0.5) ? undefined : `${dayAfter(room, 1 + room.dice.below(50))} 09:30`),
  ),
  "strategy becomes a draft, or public": ofOne((text) =>
    withKey(text, "status", valueAt(text, "status") === "draft" ? "published" : "draft"),
  ),
  "strategy withdrawn": ofOne((text, room) =>
    withKey(
      withKey(text, "status", "withdrawn"),
      "withdrawn",
      `{on: ${dayAfter(room, 0)}, reason: "${sentence(room.dice)}."}`,
    ),
  ),
  "strategy back again": ofOne((text) => withKey(withKey(text, "withdrawn", undefined), "status", "published")),
  "document of a strategy": key(
    "documents",
    ({ dice }) => `[{file: library-strategy-2026-2030.pdf, title: "${sentence(dice)}"}]`,
  ),
  "new strategy": (room) => newStrategy(room, ""),
  "strategy replaced": (room) => {
    const path = strategy(room);
    return path && newStrategy(room, `supersedes: ${basename(path, ".md")}\n`);
  },
  "strategy renamed": rename,
  "strategy deleted": discard,
};
