import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Ended, runCommand } from "./command.ts";
import { filesOf, pickOf, type Room } from "./room.ts";

/** What may befall the folder in which builds are made. */
export interface Machine {
  readonly room: Room;
  /** Where the store and the site of a time before lie, if they were kept. */
  readonly yesterday: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Something befalls what earlier builds have left; says what, or undefined where there was nothing to befall. */
export type Mishap = (machine: Machine) => string | undefined | Promise<string | undefined>;

/** What builds remember. */
const store = ".cache";

/** A mishap to one file of a folder. */
const toFile =
  (folder: string, befall: (path: string, room: Room) => void, isMeant = /./): Mishap =>
  ({ room }) => {
    const files = filesOf(room, folder, isMeant).filter((path) => lstatSync(join(room.project, path)).isFile());
    const path = pickOf(room, files);
    if (path) befall(join(room.project, path), room);
    return path;
  };

const flip = (path: string, { dice }: Room) => {
  const bytes = readFileSync(path);
  if (bytes.length === 0) return;
  const at = dice.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
  writeFileSync(path, bytes);
};

/** Changes a file, and gives it the time that it had. */
const inSecret = (befall: (path: string, room: Room) => void) => (path: string, room: Room) => {
  const { atime, mtime } = lstatSync(path);
  befall(path, room);
  utimesSync(path, atime, mtime);
};

const cutOff = (path: string, { dice }: Room) => truncateSync(path, dice.below(lstatSync(path).size + 1));
const discard = (path: string) => rmSync(path, { recursive: true, force: true });

const removed =
  (path: string): Mishap =>
  ({ room }) => {
    if (!existsSync(join(room.project, path))) return undefined;
    discard(join(room.project, path));
    return path;
  };

/** Something of yesterday comes in the place of today's. */
const ofYesterday =
  (path: string): Mishap =>
  ({ room, yesterday }) => {
    if (!existsSync(join(yesterday, path))) return undefined;
    discard(join(room.project, path));
    cpSync(join(yesterday, path), join(room.project, path), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
    return path;
  };

/** Keeps what is there for another day. */
export function keepForTomorrow({ room, yesterday }: Machine): void {
  discard(yesterday);
  mkdirSync(yesterday, { recursive: true });
  for (const path of [store, "_site", "_site.hosting"])
    if (existsSync(join(room.project, path)))
      cpSync(join(room.project, path), join(yesterday, path), {
        recursive: true,
        preserveTimestamps: true,
        verbatimSymlinks: true,
      });
}

const buildOf = (
  { room, environment }: Machine,
  more: { readonly out?: string; readonly killAfter?: number } = {},
): Promise<Ended> =>
  runCommand(
    room.project,
    { script: "build", content: "content", out: "_site", now: new Date(room.now).toISOString(), ...more },
    environment,
  );

/** Builds at once: each is done, has faults, or says that another one is building. */
const atOnce =
  (outs: readonly string[]): Mishap =>
  async (machine) => {
    const ended = await Promise.all(outs.map((out) => buildOf(machine, { out })));
    const wrong = ended.find(
      ({ status, output }) => status !== 0 && status !== 1 && !/another build \(process \d+\)/.test(output),
    );
    if (wrong) throw new Error(`a build beside another one ended with ${wrong.status}:\n${wrong.output}`);
    return outs.join(" and ");
  };

/** Mishaps, by what they are called. */
export const mishaps: Readonly<Record<string, Mishap>> = {
  "a bit of the store flipped": toFile(store, flip),
  "a bit of the store flipped in secret": toFile(store, inSecret(flip)),
  "a file of the store cut off": toFile(store, cutOff),
  "a file of the store gone": toFile(store, discard),
  "files of the store swapped": ({ room }) => {
    const [one, other] = room.dice.some(2, filesOf(room, store)).map((path) => join(room.project, path));
    if (!one || !other) return undefined;
    const bytes = [readFileSync(one), readFileSync(other)] as const;
    writeFileSync(one, bytes[1]);
    writeFileSync(other, bytes[0]);
    return `${one} <-> ${other}`;
  },
  "a file of the store is a folder": toFile(store, (path) => {
    discard(path);
    mkdirSync(path);
  }),
  "a strange file in the store": toFile(store, (path) => writeFileSync(`${dirname(path)}/strange`, "?")),
  "the store gone": removed(store),
  "the store of yesterday": ofYesterday(store),
  "a file of yesterday's store": ({ room, yesterday }) => {
    const path = pickOf(room, filesOf({ ...room, project: yesterday }, store));
    if (!path) return undefined;
    discard(join(room.project, path));
    mkdirSync(dirname(join(room.project, path)), { recursive: true });
    cpSync(join(yesterday, path), join(room.project, path), { preserveTimestamps: true });
    return path;
  },
  "a page edited by hand": toFile("_site", (path) => appendFileSync(path, "<p>By hand.</p>"), /\.html$/),
  "a bit of the site flipped": toFile("_site", flip),
  "a bit of the site flipped in secret": toFile("_site", inSecret(flip)),
  "a file of the site cut off": toFile("_site", cutOff),
  "a file of the site gone": toFile("_site", discard),
  "a file of the site is a link to its like": toFile("_site", (path, { project }) => {
    const elsewhere = join(project, "elsewhere");
    cpSync(path, elsewhere);
    discard(path);
    symlinkSync(elsewhere, path);
  }),
  "a file of the site is a folder": toFile("_site", (path) => {
    discard(path);
    mkdirSync(path);
  }),
  "a file too many in the site": toFile("_site", (path) => writeFileSync(`${path}.bak`, "old")),
  "a file of the site with other rights": toFile("_site", (path) => chmodSync(path, 0o600)),
  "a file of the site with another time": toFile("_site", (path, { dice }) => {
    const time = lstatSync(path).mtimeMs / 1000 + dice.pick([-1e6, -1000, 1e6, 1e7]);
    utimesSync(path, time, time);
  }),
  "the site gone": removed("_site"),
  "the site of yesterday": ofYesterday("_site"),
  "what the host gets edited by hand": toFile("_site.hosting", (path) => appendFileSync(path, "# by hand\n")),
  "what the host gets gone": removed("_site.hosting"),
  "the next change gone": removed("next-change.json"),
  "a build killed": async (machine) => {
    const killAfter = 50 + machine.room.dice.below(1500);
    await buildOf(machine, { killAfter });
    return `after ${killAfter} ms`;
  },
  "a build killed late": async (machine) => {
    const killAfter = 400 + machine.room.dice.below(600);
    await buildOf(machine, { killAfter });
    return `after ${killAfter} ms`;
  },
  "a preview opened, and killed": async ({ room, environment }) => {
    const [port, killAfter] = [20_000 + room.dice.below(10_000), 2000 + room.dice.below(5000)];
    const run = { script: "start", content: "content", out: "", now: new Date(room.now).toISOString() } as const;
    const { output } = await runCommand(
      room.project,
      { ...run, flags: ["--port", String(port)], killAfter },
      environment,
    );
    return `after ${killAfter} ms, ${/The preview is at/.test(output) ? "when it had read all" : "too early"}`;
  },
  "two builds at once": atOnce(["_site", "_site"]),
  "two builds to two places at once": atOnce(["_site", "_other"]),
};
