import { composeImport } from "../../src/import/compose.ts";
import { readText } from "../../src/import/formats/text/plain-text.ts";
import { recogniseRelease } from "../../src/import/release/recognise.ts";
import { newsroomAt, releasePath, releases, type State, today } from "./state.ts";

/** What happens to a newsroom, one step after another, and which readers must not notice. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly ((state: State) => State)[];
  /** How many items are truly new in the feeds of a page, by its address; 0 where left out. */
  readonly fresh?: Readonly<Record<string, number>>;
  /**
   * Kinds of reader that show old items again, and why nothing that we could write keeps them from it. Readers by id never
   * may.
   */
  readonly noticed?: readonly ("by link and date" | "by title")[];
}

const day = 86_400_000;
const newest = releasePath(releases - 2);
const older = releasePath(releases - 6);

const edit = (path: string, change: (text: string) => string) => (state: State) => ({
  ...state,
  files: { ...state.files, [path]: change(state.files[path] ?? "") },
});
const inSite = (change: (text: string) => string) => edit("site.yaml", change);
const line = (text: string) => (file: string) => file.replace("status: published", `${text}\nstatus: published`);
const inAll = (change: (text: string) => string) => (state: State) => ({
  ...state,
  files: Object.fromEntries(
    Object.entries(state.files).map(([path, text]) => [path, path.startsWith("news/") ? change(text) : text]),
  ),
});

/** A file under another name, as the newsroom asks for it: with its id, and the address it had. */
const rename =
  (from: string, to: string, change = (text: string) => text) =>
  ({ now, files }: State) => {
    const { [from]: text = "", ...rest } = files;
    const [, date = "", slug = ""] = /(\d{4}-\d{2}-\d{2})-(.*)\.md$/.exec(from) ?? [];
    const lines = [
      `id: ${date}-${slug}`,
      ...(to.endsWith(`-${slug}.md`) ? [] : [`aliases: [/news/2026/${slug}/]`]),
    ].join("\n");
    return { now, files: { ...rest, [to]: change(line(lines)(text)) } };
  };

const withdraw = edit(newest, (text) =>
  text.replace("status: published", 'status: withdrawn\nwithdrawn: {on: 2026-05-20, reason: "It was wrong."}'),
);
const remove = edit(newest, (text) => text.replace("status: published", "status: withdrawn"));
const restore = edit(newest, (text) => text.replace(/status: withdrawn\n(withdrawn:.*\n)?/, "status: published\n"));
const later = (days: number) => (state: State) => ({ ...state, now: state.now + days * day });

const council = { name: "Northgate Council", topics: [], contact: { name: "Press office" }, timeZone: "Europe/London" };

/** 400 releases of 2009 to 2020, as the importer writes them, read over and set to published. */
function imported({ now, files }: State): State {
  const old = Array.from({ length: 400 }, (_, number) => {
    const date = new Date(Date.UTC(2009, 0, 5) + number * 10 * day);
    const written = date.toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    const source = `Old news ${number}\nPublished ${written}\n\nThe council announced old news ${number}.\n\nIt has more words.\n`;
    const today = new Date(now).toISOString().slice(0, 10);
    const document = readText(source);
    const release = recogniseRelease(document, { site: council, today, topics: ["libraries"] });
    const { path, text } = composeImport(release, document, { today, strategies: ["library-plan"] }).release;
    return [
      path,
      text.replace('summary: ""', `summary: "Old news ${number}."`).replace("status: draft", "status: published"),
    ];
  });
  return { now, files: { ...files, ...Object.fromEntries(old) } };
}

export const scenarios: readonly Scenario[] = [
  { name: "rebuild", steps: [(state) => state] },
  { name: "rebuild a week later", steps: [later(7)] },
  { name: "edit every text", steps: [inAll((text) => text.replace("has a text", "has another text"))] },
  {
    name: "correct a text",
    steps: [edit(newest, line("changes: [{on: 2026-05-20, kind: correction, note: The hour was wrong.}]"))],
    fresh: { "/corrections/": 1 },
  },
  {
    name: "correct a text twice in a day",
    steps: [
      edit(newest, line("changes: [{on: 2026-05-20 09:00, kind: correction, note: The hour was wrong.}]")),
      edit(newest, (text) => text.replace("}]", "}, {on: 2026-05-20, kind: correction, note: The day was wrong.}]")),
    ],
    fresh: { "/corrections/": 2 },
  },
  {
    name: "retitle",
    steps: [inAll((text) => text.replace('title: "Notice', 'title: "News item'))],
    noticed: ["by title"],
  },
  {
    name: "rename a file",
    steps: [rename(older, older.replace("notice", "announcement"))],
    noticed: ["by link and date"],
  },
  {
    name: "move to another day",
    steps: [
      rename(older, older.replace("2026-05-02", "2026-05-03"), (text) =>
        text.replace("date: 2026-05-02", "date: 2026-05-03"),
      ),
    ],
    noticed: ["by link and date"],
  },
  {
    name: "http → https",
    steps: [inSite((text) => text.replace("https:", "http:")), inSite((text) => text.replace("http:", "https:"))],
    noticed: ["by link and date"],
  },
  {
    name: "another domain",
    steps: [inSite((text) => text.replace("www.northgate.example/newsroom", "news.northgate.example"))],
    noticed: ["by link and date"],
  },
  {
    name: "another time zone",
    steps: [inSite((text) => `${text}timeZone: Europe/Paris\n`)],
    noticed: ["by link and date"],
  },
  {
    name: "reorder topics and files",
    steps: [
      ({ now, files }) => ({ now, files: Object.fromEntries(Object.entries(files).toReversed()) }),
      inSite((text) => text.replace(/( {2}libraries.*\n)( {2}roads.*\n)/, "$2$1")),
    ],
  },
  { name: "withdraw and restore", steps: [withdraw, restore], fresh: { "/corrections/": 1 } },
  { name: "take down and restore", steps: [remove, restore] },
  {
    name: "rename a strategy",
    noticed: ["by link and date"],
    steps: [
      ({ now, files: { "strategies/library-plan.md": plan = "", ...files } }) =>
        inAll((text) => text.replace("strategies: library-plan", "strategies: reading-plan"))({
          now,
          files: {
            ...files,
            "strategies/reading-plan.md": line("id: library-plan\naliases: [/strategies/library-plan/]")(plan),
          },
        }),
    ],
  },
  {
    name: "rename a topic",
    steps: [
      ({ now, files }) =>
        inSite(
          (text) =>
            `${text.replace("libraries: Libraries", "reading: Reading")}redirects: {/topics/libraries/: /topics/reading/}\n`,
        )({
          now,
          files: Object.fromEntries(
            Object.entries(files).map(([path, text]) => [path, text.replace("topics: libraries", "topics: reading")]),
          ),
        }),
    ],
  },
  { name: "import 400 old releases", steps: [imported] },
  {
    name: "a new release",
    steps: [
      (state) => ({
        ...state,
        files: {
          ...state.files,
          "news/2026/2026-06-03-new.md": (state.files[newest] ?? "")
            .replaceAll(/Notice \d+/g, "New notice")
            .replace(/date: .*/, "date: 2026-06-03")
            .replaceAll(/notice \d+/g, "the new notice"),
        },
      }),
    ],
    fresh: { "/": 1, "/strategies/library-plan/": 1 },
  },
];

/** What must not be: a council that changes the start of its ids gives every subscriber everything again. */
export const seededFault: Scenario = {
  name: "other ids",
  steps: [inSite((text) => text.replace("authority: northgate.example,2020", "authority: northgate.example,2021"))],
};

/** The states of a newsroom up to today, so that a reader has seen each item when it was new. */
export const past: readonly State[] = [30, 60, 90, 120, 150].map((days) => newsroomAt(today - (150 - days) * day));
