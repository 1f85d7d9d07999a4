import { z } from "zod";
import { type Change, changeKinds } from "../newsroom/changes.ts";
import type { Moment } from "../newsroom/dates.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import { faultOfOldAddress } from "../newsroom/redirects.ts";
import type { Site } from "../newsroom/site.ts";
import type { Removal, Withdrawal } from "../newsroom/withdrawal.ts";
import type { PlacedViolation } from "../problems/problem.ts";
import type { Clock } from "./clock.ts";
import { moment, refuse, text, typedAs, word } from "./fields.ts";
import type { TextFile } from "./text-file.ts";
import type { Examples } from "./validate-front-matter.ts";

/** The keys that say what became of a page after it was published. */
export function historyFields({ timeZone }: Site) {
  return {
    aliases: z
      .union([addressField, z.array(addressField).min(1)])
      .transform((given) => [...new Set([given].flat())])
      .default([]),
    changes: z.array(changeField(timeZone)).min(1).default([]),
    withdrawn: withdrawnField(timeZone).optional(),
  };
}

/** How these keys are written. */
export const historyExamples: Examples = {
  aliases: { such: "aliases: [/news/article/1369/new_library_opens]" },
  changes: { such: 'changes: [{on: 2026-03-16, kind: correction, note: "The library opens at 9am, not 8am."}]' },
  "changes.on": { such: "on: 2026-03-16" },
  "changes.kind": { such: "kind: correction" },
  "changes.note": { such: 'note: "The library opens at 9am, not 8am."' },
  withdrawn: { such: `withdrawn: {on: 2026-05-01, reason: "${exampleWords.reason}"}` },
  "withdrawn.on": { such: "on: 2026-05-01" },
  "withdrawn.reason": { such: `reason: "${exampleWords.reason}"` },
  "withdrawn.into": { such: "into: /news/2026/new-library-opens/" },
};

/** An address that the site had, or another site before it: from its first slash after the host. */
export const addressField = text.meta(typedAs("address")).superRefine((value, context) => {
  const path = value.replace(/^https?:\/\/[^/]*/i, "");
  const fault = faultOfOldAddress(path);
  if (path === value) {
    if (fault) refuse(context, { ...fault, message: `the address ${value} ${fault.message}` });
    return;
  }
  refuse(context, {
    rule: "old-address",
    message: `the address ${value} is a whole web address`,
    fix: fault ? "write only the part after the host, starting with /" : path,
    value: fault ? undefined : path,
  });
});

function changeField(timeZone: string) {
  return z
    .strictObject({ on: moment(timeZone), kind: word(changeKinds, "is not a kind of change"), note: text.optional() })
    .transform(({ on, kind, note }, context): Change => {
      if (kind === "minor" || note !== undefined) return { on, kind, note } as Change;
      return refuse(context, { rule: "missing-key", message: "`note` is missing", fix: exampleWords.change }, ["note"]);
    });
}

const withdrawalKinds = ["withdrawn", "error", "merged"] as const;

function withdrawnField(timeZone: string) {
  return z
    .strictObject({
      on: moment(timeZone).optional(),
      kind: word(withdrawalKinds, "is not a kind of withdrawal", ["error", "merged"]).optional(),
      reason: text.optional(),
      into: addressField.optional(),
    })
    .superRefine(({ on, kind = "withdrawn", reason, into }, context) => {
      const lacks = (key: string) =>
        refuse(context, { rule: "missing-key", message: `\`${key}\` is missing`, fix: "its value" }, [key]);
      if (!on) lacks("on");
      if (reason === undefined && kind !== "merged") lacks("reason");
      if (into === undefined && kind === "merged") lacks("into");
      if (into !== undefined && kind !== "merged")
        refuse(context, {
          rule: "withdrawal",
          message: "`into` goes only with `kind: merged`",
          fix: "write `kind: merged`, or delete `into`",
        });
    });
}

interface HistoryValues {
  readonly aliases?: readonly string[] | undefined;
  readonly changes?: readonly Change[] | undefined;
  readonly withdrawn?: z.output<ReturnType<typeof withdrawnField>> | undefined;
}

/** What became of a page, as an item keeps it. */
interface History {
  readonly aliases: readonly string[];
  readonly changes: readonly Change[];
  readonly withdrawn?: Withdrawal | undefined;
  readonly removal?: Removal | undefined;
}

/** What became of the page of a file, from those of its keys that are right. */
export function historyOf({ status, values }: TextFile<HistoryValues>): History {
  const { aliases = [], changes = [], withdrawn } = values;
  const { on, reason, into, kind = "withdrawn" } = withdrawn ?? {};
  const inOrder = changes.toSorted((a, b) => a.on.instant - b.on.instant);
  if (status === "removed")
    return { aliases, changes: inOrder, removal: into ? { kind: "merged", into } : { kind: "error", on, reason } };
  const isMarked = on !== undefined && reason !== undefined && kind === "withdrawn";
  return { aliases, changes: inOrder, withdrawn: isMarked ? { on, reason } : undefined };
}

interface DatedValues extends HistoryValues {
  readonly date?: Moment | undefined;
}

/** What cannot be of a page's history. Nothing of it keeps a page from being taken down. */
export function checkHistory(file: TextFile<DatedValues>, clock: Clock): PlacedViolation[] {
  const { date, changes = [] } = file.values;
  const ofChanges = changes.flatMap(({ on }, index): PlacedViolation[] => {
    const place = { rule: "change-date", at: file.header.at(["changes", index, "on"]) } as const;
    if (!clock.hasCome(on.instant))
      return [
        { ...place, message: `the change is dated ${on.day}, which is in the future`, fix: `on: ${clock.today()}` },
      ];
    if (!date || on.day >= date.day) return [];
    const message = `the change is dated ${on.day}, before the page was published (${date.day})`;
    return [{ ...place, message, fix: "write the day of the change" }];
  });
  return [...checkTakenDown(file, clock), ...ofChanges];
}

function checkTakenDown(
  { header, status, values: { withdrawn } }: TextFile<HistoryValues>,
  clock: Clock,
): PlacedViolation[] {
  const typed = header.values["status"];
  if (status !== "removed" && typed !== "withdrawn") return [];
  const place = { rule: "withdrawal", at: header.at(["status"]) } as const;
  if (typed !== "withdrawn")
    return [
      {
        ...place,
        message: "`withdrawn` takes this page down, whatever `status` says",
        fix: "write this line",
        fixInWords: "write `status: withdrawn` once",
        paste: ["status: withdrawn"],
      },
    ];
  const said = header.values["withdrawn"];
  if (status === "removed" && (typeof said !== "object" || Array.isArray(said)))
    return [
      {
        ...place,
        message: "the page is taken down, but does not say when or why",
        fix: `${said === undefined ? "add this line below it" : "put this line in place of `withdrawn`"}; without \`kind: error\` the text stays, marked as withdrawn`,
        paste: [`withdrawn: {on: ${clock.today()}, kind: error, reason: "${exampleWords.reason}"}`],
        pasteOver:
          said === undefined
            ? { first: place.at.line + 1, count: 0 }
            : { first: header.keyPlace(["withdrawn"]).line, count: 1 },
        fixInWords: "add `withdrawn:` with the day, `kind: error` and the reason",
      },
    ];
  if (status !== "published" || !withdrawn?.on || clock.hasCome(withdrawn.on.instant)) return [];
  return [
    {
      ...place,
      message: `the page is withdrawn on ${withdrawn.on.day}, which is in the future`,
      fix: "write `status: published` until that day, or today's date in `withdrawn`",
      paste: ["status: published"],
    },
  ];
}
