import { join } from "node:path";
import { build, putBack, stateOf, type TestSites } from "./builds.ts";
import type { Tried } from "./disks.ts";
import { faultOf } from "./disks.ts";

/** Two builds into one folder, begun so many milliseconds after each other. */
const delays = [0, 0, 50, 200, 500, 900, 1300];

/** Starts builds at once: both finish in turn, or the second says who is building; the site is one of theirs, whole. */
export async function buildTwice(sites: TestSites): Promise<Tried> {
  const what = `Two builds at once, ${delays.length} times`;
  const place = join(sites.folder, "rivals");
  for (const delay of delays) {
    putBack(sites, "old", place);
    const site = join(place, "site");
    const first = build(sites.content.new, site);
    await new Promise((later) => setTimeout(later, delay));
    const ended = await Promise.all([first, build(sites.content.new, site)]);
    const wrong = ended.find(
      ({ status, output }) => status !== 0 && !(status === 3 && /another build \(process \d+\)/.test(output)),
    );
    if (wrong) return { what, fault: `one of them ended with ${wrong.status}:\n${wrong.output}` };
    if (ended.every(({ status }) => status !== 0)) return { what, fault: "neither of them built the site" };
    if (stateOf(sites, place) !== "new") return { what, fault: "the site is not whole, or something was left behind" };
  }
  return { what };
}

/** In megabytes: too few to load the code, to read the content, to write the pages. */
const memories = [24, 40, 52];

/** Gives builds less memory than they need: they say so, or V8 ends them; the old site stands. */
export async function starve(sites: TestSites): Promise<Tried[]> {
  const place = join(sites.folder, "starved");
  const tried: Tried[] = [];
  for (const memory of memories) {
    putBack(sites, "old", place);
    const ended = await build(sites.content.new, join(place, "site"), { node: [`--max-old-space-size=${memory}`] });
    const isEnough = ended.status === 0 && stateOf(sites, place) === "new";
    const fault = isEnough
      ? undefined
      : await faultOf(sites, place, ended, /heap out of memory|too little memory/i, true);
    tried.push({ what: `A memory of ${memory} MB${isEnough ? ", which was enough" : ""}`, fault });
  }
  return tried;
}
