import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Edit, filesOf, pickOf, type Room, textOf } from "./room.ts";

const minute = 60_000;
const day = 1440 * minute;
/** The clock stays within what the content speaks of. */
const bounds = [Date.parse("2026-11-21T00:00:00Z"), Date.parse("2032-06-01T00:00:00Z")] as const;

/** The instant at which a run begins. */
export const start = Date.parse("2026-11-23T12:00:00Z");

function set(room: Room, at: number): string | undefined {
  const now = Math.min(Math.max(at, bounds[0]), bounds[1]);
  if (now === room.now) return undefined;
  room.now = now;
  return new Date(now).toISOString();
}

/** Every day and minute that the content names, in UTC, which in winter is London's time. */
function daysOf(room: Room): number[] {
  const texts = filesOf(room, "content", /\.(md|yaml)$/).map((path) => textOf(room, path));
  const named = texts.flatMap((text) => text.match(/\b20[23]\d-\d\d-\d\d(?: \d\d:\d\d)?/g) ?? []);
  return named
    .map((moment) => Date.parse(`${moment.replace(" ", "T")}${moment.includes(" ") ? "Z" : "T00:00Z"}`))
    .filter((at) => at >= bounds[0] && at <= bounds[1]);
}

/** Just before a moment, at it, just after, and at what follows from it: days for which something is news, in which to call in, to the next year. */
const around = [
  -1000,
  0,
  1000,
  minute,
  day - 1000,
  day,
  5 * day,
  7 * day,
  30 * day,
  31 * day,
  90 * day,
  -90 * day,
  365 * day,
];

const next =
  (offset: number): Edit =>
  (room) => {
    const { at } = JSON.parse(readFileSync(join(room.project, "next-change.json"), "utf8"));
    return at ? set(room, Date.parse(at) + offset) : undefined;
  };

/** Moves of the clock, by what they are called. */
export const clockEdits: Readonly<Record<string, Edit>> = {
  "to the next change": next(0),
  "to just before the next change": next(-1000),
  "to just after the next change": next(1000),
  "around a day that the content names": (room) => {
    const at = pickOf(room, daysOf(room));
    return at === undefined ? undefined : set(room, at + room.dice.pick(around));
  },
  "to the turn of a year": (room) => set(room, Date.UTC(2027 + room.dice.below(4), 0, 1) + room.dice.pick([-1000, 0])),
  "to the turn of a council's year": (room) =>
    set(room, Date.UTC(2027 + room.dice.below(4), 3, 1) - 60 * minute + room.dice.pick([-1000, 0])),
  "a minute on": (room) => set(room, room.now + minute),
  "an hour on": (room) => set(room, room.now + 60 * minute),
  "a day on": (room) => set(room, room.now + day),
  "a month on": (room) => set(room, room.now + 30 * day),
  "a day back": (room) => set(room, room.now - day),
  "back to the beginning": (room) => set(room, start),
  "some months back": (room) => set(room, room.now - (30 + room.dice.below(300)) * day),
};
