/** What the bar above the desk says. */
export const barWords = {
  label: "Jobs",
  find: {
    label: "Find",
    heading: "Find a release, strategy or page",
    field: "Words of its title, or its date",
    found: (count: number, shown: number) =>
      count === 0
        ? "Nothing has all these words."
        : count > shown
          ? `${count.toLocaleString("en-GB")} found. The newest ${shown} are listed: type another word.`
          : `${count} found.`,
    close: "Close",
  },
  today: {
    label: "Today",
    heading: "Today",
    due: "Due, or past its date",
    held: "Held until its minute",
    drafts: "Drafts",
    none: "Nothing.",
    waiting: "Waiting for a colleague, and what colleagues have open",
    board: "Open the board of drafts and reviews",
  },
  more: "More jobs",
  late: "The desk cannot load what it knows of the newsroom. Look at your connection: it tries again every few seconds, and nothing that you typed is lost.",
};
