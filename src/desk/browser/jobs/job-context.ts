import { isGatedItem } from "../../../kinds/kinds.ts";
import type { DeskFacts } from "../../facts.ts";
import type { JobContext } from "../../jobs/job.ts";
import { kindOfPath } from "../../kinds.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { deskReader } from "../../reading/read-text.ts";
import { mediaOf } from "../added-files.ts";
import { now } from "../now.ts";
import type { Part } from "../part.ts";

/** What jobs know beside a text, at this moment. Fixes are not looked for: nobody is shown them here. */
export function jobContext(facts: DeskFacts, added: Part["added"] = new Map()): JobContext {
  const read = deskReader(facts);
  const at = now();
  return {
    facts,
    newsroom: newsroomOf(facts),
    now: at,
    read(path, text) {
      const { item } = read({ kind: kindOfPath(path), path, text, added: mediaOf(added), now: at }, true);
      return item && isGatedItem(item) ? item : undefined;
    },
    readSite: (text) => read({ kind: "site", path: "site.yaml", text, added: new Map(), now: at }, true).site,
  };
}
