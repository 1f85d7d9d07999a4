import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, type Ended, leftBy, putBack, stateOf, type TestSites } from "./builds.ts";

/** What was tried, and what was wrong with it: nothing, what failed, or why it could not be tried here. */
export interface Tried {
  readonly what: string;
  readonly fault?: string | undefined;
  readonly untried?: string;
}

/** How much of the room that a new site needs is there. */
const rooms = [0.02, 0.25, 0.5, 0.75, 0.97];

/** Builds on disks that are too small, and on one that can only be read. They are made in memory, which only root may do. */
export async function fillDisks(sites: TestSites, room: number): Promise<Tried[]> {
  const disk = join(sites.folder, "disk");
  mkdirSync(disk, { recursive: true });
  const size = (share: number) => `size=${Math.ceil(room * (1 + share))}`;
  if (!mount("-t", "tmpfs", "-o", size(4), "tmpfs", disk)) {
    const untried = "only root can make the disks for it";
    return [
      { what: "A full disk", untried },
      { what: "A disk that can only be read", untried },
    ];
  }
  try {
    const place = join(disk, "place");
    const tried: Tried[] = [];
    for (const share of rooms) {
      mount("-o", `remount,${size(4)}`, disk);
      putBack(sites, "old", place);
      mount("-o", `remount,${size(share)}`, disk);
      const ended = await build(sites.content.new, join(place, "site"));
      mount("-o", `remount,${size(4)}`, disk);
      const what = `A disk with room for ${Math.round(share * 100)} % of the new site`;
      tried.push({ what, fault: await faultOf(sites, place, ended, /^The disk is full: /m) });
    }
    putBack(sites, "old", place);
    mount("-o", "remount,ro", disk);
    const ended = await build(sites.content.new, join(place, "site"));
    mount("-o", "remount,rw", disk);
    tried.push({
      what: "A disk that can only be read",
      fault: await faultOf(sites, place, ended, /can only be read\./),
    });
    return tried;
  } finally {
    spawnSync("umount", [disk]);
  }
}

/** What is wrong after a build that could not finish: it says why, the old site stands, and the next build needs no cleaning. */
export async function faultOf(
  sites: TestSites,
  place: string,
  { status, signal, output }: Ended,
  words: RegExp,
  mayAbort = false,
): Promise<string | undefined> {
  if (status !== 3 && !(mayAbort && signal === "SIGABRT")) return `it ended with ${status ?? signal}:\n${output}`;
  if (!words.test(output)) return `it did not say why:\n${output}`;
  if (leftBy(sites, place) !== "old") return "the old site is not as it was";
  const next = await build(sites.content.new, join(place, "site"));
  if (next.status !== 0) return `the next build ended with ${next.status}:\n${next.output}`;
  return stateOf(sites, place) === "new" ? undefined : "the next build left something behind";
}

function mount(...flags: string[]): boolean {
  return spawnSync("mount", flags).status === 0;
}
