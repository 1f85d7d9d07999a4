import type { StrategyKeys } from "../../kinds/strategy-schema.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { misfitOf } from "../../newsroom/strategies/figures.ts";
import type { TextFile } from "../text-file.ts";

type File = TextFile<StrategyKeys>;

/** Tells figures of which a part does not fit its whole, and those of days to come. */
export function tellFigures(file: File, now: Instant): void {
  tellMisfits(file);
  tellFutureFigures(file, now);
}

function tellMisfits({ header, values: { figures = [] }, tell }: File): void {
  for (const [index, figure] of figures.entries()) {
    const misfit = misfitOf(figure);
    if (!misfit) continue;
    const { key, message, right } = misfit;
    const way = ["figures", index, key];
    const line = right === undefined ? undefined : header.withValue(way, () => right);
    const fix = right ?? "the whole in `of`, and what is part of it in `value`";
    tell({ rule: "figure-sum", at: header.at(way), message, fix, ...(line && { paste: [line] }) });
  }
}

/** A figure cannot be known before its date: one that is written all the same is held until then. */
function tellFutureFigures({ header, values: { figures = [] }, tell }: File, now: Instant): void {
  for (const [index, { asAt }] of figures.entries()) {
    const way = ["figures", index, "asAt"];
    if (asAt.instant > now)
      tell({
        rule: "figure-to-come",
        level: "advice",
        at: header.at(way),

        // The log of a build says this too: no word of the figure, and not its date.
        message: "the date is still to come, and the figure is not shown before it",
        fix: "the date at which it was counted; a target belongs into the text",
      });
  }
}
