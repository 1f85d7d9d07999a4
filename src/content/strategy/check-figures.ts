import type { StrategyKeys } from "../../kinds/strategy-schema.ts";
import type { Way } from "../../newsroom/source.ts";
import { misfitOf } from "../../newsroom/strategies/figures.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import type { Clock } from "../clock.ts";
import type { Header } from "../front-matter/header.ts";
import type { TextFile } from "../text-file.ts";

type File = TextFile<StrategyKeys>;

/** Figures of which a part does not fit its whole, and those of days to come. */
export function checkFigures({ header, values: { figures = [] } }: File, clock: Clock): PlacedViolation[] {
  return figures.flatMap((figure, index) => {
    const misfit = misfitOf(figure);
    return [
      ...(misfit ? [misfitAt(header, ["figures", index, misfit.key], misfit)] : []),
      ...(!clock.hasCome(figure.asAt.instant) ? [{ ...toCome, at: header.at(["figures", index, "asAt"]) }] : []),
    ];
  });
}

function misfitAt(
  header: Header,
  way: Way,
  { message, right }: NonNullable<ReturnType<typeof misfitOf>>,
): PlacedViolation {
  const line = right === undefined ? undefined : header.withValue(way, () => right);
  const fix = right ?? "put the whole in `of`, and the part in `value`";
  return { rule: "figure-sum", at: header.at(way), message, fix, ...(line && { paste: [line] }) };
}

/** A figure cannot be known before its date: one that is written all the same is held until then. */
const toCome = {
  rule: "figure-to-come",
  level: "advice",
  // The log of a build says this too: no word of the figure, and not its date.
  message: "the date is in the future, and the figure stays hidden until then",
  fix: "write the date of the count; put a target in the text",
} as const;
