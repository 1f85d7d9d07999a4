import { longRelease } from "./long-release.ts";

/** A form of the desk, and what is typed into it. */
export interface DeskView {
  /** What is open, in words. */
  readonly name: string;
  /** Where the desk has it. */
  readonly place: string;
  /** The label of the field whose words its page shows. */
  readonly shown: string;
  /** The label of a field, and what makes a problem when it is typed there. */
  readonly wrong: readonly [field: string, words: string];
  /** The label of the field into which somebody goes on typing. */
  readonly typed: string;
}

/** What no link may say. */
const link = "[here](https://www.northgate.example/) ";

/** The forms that are measured, over an archive with the long release; of a release of it by its file's name without `.md`. */
export function viewsOf(release: string): readonly DeskView[] {
  const releases = (name: string) => `collections/releases-${name.slice(0, 4)}/entries/${name.slice(0, 4)}/${name}`;
  const ofRelease = { shown: "Title", wrong: ["Text", link], typed: "Text" } as const;
  const ofPage = { shown: "Title", wrong: ["Text of the page", link], typed: "Text of the page" } as const;
  return [
    { name: "a release", place: releases(release), ...ofRelease },
    { name: "a release of 5,000 words", place: releases(longRelease), ...ofRelease },
    { name: "a strategy", place: "collections/strategies/entries/climate-strategy-2020-2024", ...ofPage },
    { name: "a page", place: "collections/pages/entries/about", ...ofPage },
    {
      name: "the settings, with the home page",
      place: "collections/settings/entries/site",
      shown: "Name of the newsroom",
      wrong: ["Email address (optional)", "nobody "],
      typed: "Name of the newsroom",
    },
    {
      name: "the accessibility statement",
      place: "collections/settings/entries/statement",
      shown: "What the statement is about",
      wrong: ["Email address", "nobody "],
      typed: "What the statement is about",
    },
  ];
}
