import type { DeskFacts } from "../facts.ts";

let asked: Promise<DeskFacts> | undefined;

/** What the desk knows of the newsroom: fetched once, when somebody needs it. */
export function facts(): Promise<DeskFacts> {
  asked ??= fetch("facts.json").then((answer) => answer.json());
  return asked;
}
