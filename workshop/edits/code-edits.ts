import { change, type Edit, filesOf, pickOf, type Room, remove, textOf, write } from "./room.ts";
import { ownPackage } from "./state.ts";
import { sentence, slug } from "./words.ts";

/** An edit of one of the places that match in the files of a folder. */
const place =
  (folder: string, files: RegExp, at: RegExp, to: (found: string, room: Room) => string): Edit =>
  (room) => {
    const places = filesOf(room, folder, files).flatMap((path) =>
      [...textOf(room, path).matchAll(at)].map(({ 0: found, index }) => ({ path, found, index })),
    );
    const { path, found, index } = pickOf(room, places) ?? {};
    if (path === undefined || found === undefined || index === undefined) return undefined;
    return change(room, path, (text) => text.slice(0, index) + to(found, room) + text.slice(index + found.length));
  };

const number = (folder: string) =>
  place(folder, /\.tsx?$/, /(?<=^const [a-z]\w+ = )\d+(?=;)/gm, (found, { dice }) =>
    String(Number(found) + 1 + dice.below(3)),
  );

/** Edits of the code, by what they are called. */
export const codeEdits: Readonly<Record<string, Edit>> = {
  "words of the interface": place(
    "src/language",
    /english\.ts$/,
    /(?<=^ +\w+: "[A-Z][a-z ]*)(?=")/gm,
    (_, { dice }) => ` ${dice.pick(["now", "here", "again"])}`,
  ),
  "a component": place(
    "_includes",
    /\.tsx$/,
    /(?<=class="[a-z- ]*)(?=")/g,
    (_, { dice }) => ` edit-${dice.below(1000)}`,
  ),
  "a template": place(
    "src/pages",
    /\.11ty\.tsx$/,
    /(?<=class="[a-z- ]*)(?=")/g,
    (_, { dice }) => ` edit-${dice.below(1000)}`,
  ),
  "layout of all pages": place(
    "_includes/layouts",
    /(page|document)\.tsx$/,
    /(?<=class="[a-z- ]*)(?=")/g,
    (_, { dice }) => ` edit-${dice.below(1000)}`,
  ),
  "style sheet": (room) =>
    change(
      room,
      "_includes/styles/site.css",
      (text) => `${text}\n.edit-${room.dice.below(1000)} { margin: ${1 + room.dice.below(9)}px; }\n`,
    ),
  "style sheet of feeds": (room) =>
    change(room, "_includes/styles/feed.css", (text) => `${text}\n.edit { margin: ${1 + room.dice.below(9)}px; }\n`),
  "a number of the domain": number("src/newsroom"),
  "a number of the text": number("src/text"),
  "a feed": place("src/feeds", /(rss|atom)\.ts$/, /(?<=")text\/html(?=")|(?<="@isPermaLink": ")false(?=")/g, (found) =>
    found === "false" ? "true" : "text/plain",
  ),
  "what Markdown becomes": place(
    "src/text",
    /(render|captions|plain-text)\.ts$/,
    /(?<=`<[a-z]+)(?=[ >])/g,
    (_, { dice }) => ` data-edit="${dice.below(9)}"`,
  ),
  "text to copy": (room) =>
    change(room, "src/press/release-text.ts", (text) => text.replace(/(?<=\\n)(?=["`])/, "\\n")),
  "a comment": place("src", /\.tsx?$/, /(?=^export )/gm, (_, { dice }) => `// ${sentence(dice)}.\n`),
  "order of the list of templates": (room) =>
    change(room, ".eleventy.ts", (text) => {
      const line = pickOf(room, text.match(/^ {4}"[a-z-]+\.11ty\.tsx?",.*\n/gm) ?? []);
      return line ? text.replace(line, "").replace(/(?<=\.\.\.kindTemplates,\n)/, line) : text;
    }),
  "a template goes": (room) =>
    change(room, ".eleventy.ts", (text) => text.replace(/^ {4}"(figures|feed-list|topics)\.11ty\.tsx?",.*\n/m, "")),
  "a file of public": (room) => {
    const path = room.dice.happens(0.5) ? "public/extra.txt" : `public/${slug(room.dice)}.txt`;
    write(room, path, `${sentence(room.dice)}\n`);
    return path;
  },
  "a file of public in the place of one of the site": (room) => {
    const path = pickOf(room, filesOf(room, "_site", /\.(html|txt|xml|csv)$/))?.replace("_site/", "public/");
    if (path)
      write(
        room,
        path,
        room.dice.happens(0.5) ? `${sentence(room.dice)}\n` : textOf(room, path.replace("public/", "_site/")),
      );
    return path;
  },
  "a file of public goes": (room) => {
    const path = pickOf(room, filesOf(room, "public", /\.\w+$/));
    if (path) remove(room, path);
    return path;
  },
  "version of the newsroom": (room) =>
    change(room, "package.json", (text) =>
      text.replace(/(?<="version": "\d+\.\d+\.)\d+/, (last) => String(Number(last) + 1)),
    ),
  "another version of a package": (room) => {
    change(room, "package-lock.json", (text) =>
      text.replace(
        /("node_modules\/markdown-it": \{\s+"version": "\d+\.\d+\.)(\d+)/,
        (_, start, last) => `${start}${Number(last) + 1}`,
      ),
    );
    return change(room, `node_modules/${ownPackage}/dist/markdown-it.mjs`, (text) =>
      text.replace(/"strong"/g, room.dice.pick(['"b"', '"em"', '"strong"'])),
    );
  },
};
