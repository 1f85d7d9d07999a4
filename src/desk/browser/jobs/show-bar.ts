import { h, render } from "preact";
import type { DeskOptions } from "../../options.ts";
import { facts } from "../desk-facts.ts";
import { JobsBar } from "./jobs-bar.tsx";

/** Puts the jobs into the bar above the desk, once it is known what there is. */
export async function showBar({ way }: Pick<DeskOptions, "way">): Promise<void> {
  const bar = document.getElementById("desk-bar");
  const place = bar?.appendChild(document.createElement("div"));
  if (place) render(h(JobsBar, { facts: await facts(), hasBoard: way.kind === "repository" }), place);
}
