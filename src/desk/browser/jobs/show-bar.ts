import { h, render } from "preact";
import type { DeskOptions } from "../../options.ts";
import { barWords } from "../../words/bar.ts";
import { factsAtLast } from "../desk-facts.ts";
import { JobsBar } from "./jobs-bar.tsx";

/** Puts the jobs into the bar above the desk, once it is known what there is. */
export async function showBar({ way }: Pick<DeskOptions, "way">): Promise<void> {
  const bar = document.getElementById("desk-bar");
  const place = bar?.appendChild(document.createElement("div"));
  if (!place) return;
  const known = await factsAtLast(() => render(h("p", { role: "status" }, barWords.late), place));
  render(h(JobsBar, { facts: known, hasBoard: way.kind === "repository" }), place);
}
