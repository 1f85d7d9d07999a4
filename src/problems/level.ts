import manifest from "../../package.json" with { type: "json" };
import { catalogue, type RuleId } from "./catalogue.ts";
import type { Rules } from "./rule.ts";

/** An error stops the build. Advice never stops anything. */
export type Level = "error" | "advice";

/** As much of a problem as decides its level. */
interface Levelled {
  readonly rule: RuleId;
  readonly level: Level;
}

/** A problem at the level that it has in a version of the newsroom: an error of a new rule is advice until its version. */
export function atItsLevel<P extends Levelled>(problem: P, version = manifest.version, rules: Rules = catalogue): P {
  const { errorFrom } = rules[problem.rule] ?? {};
  const isEarly = errorFrom !== undefined && problem.level === "error" && isBefore(version, errorFrom);
  return isEarly ? { ...problem, level: "advice", errorFrom } : problem;
}

/** Versions in numbers and full stops: 0.9.0 is before 0.10.0. */
function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, "en", { numeric: true }) < 0;
}
