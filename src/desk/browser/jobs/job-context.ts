import { isGatedItem } from "../../../kinds/kinds.ts";
import type { DeskFacts } from "../../facts.ts";
import type { JobContext } from "../../jobs/job.ts";
import { kindOfPath } from "../../kinds.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { now } from "../now.ts";
import type { Part } from "../part.ts";
import { readOpen } from "../read-open.ts";

/** What jobs know beside a text, at this moment. Fixes are not looked for: nobody is shown them here. */
export function jobContext(facts: DeskFacts, added: Part["added"] = new Map()): JobContext {
  const at = now();
  return {
    facts,
    newsroom: newsroomOf(facts),
    now: at,
    read(path, text) {
      const { item } = readOpen({ kind: kindOfPath(path), path, text, facts, added }, at);
      return item && isGatedItem(item) ? item : undefined;
    },
    readSite: (text) => readOpen({ kind: "site", path: "site.yaml", text, facts, added }, at).site,
  };
}
