/** What lists say of files. */
export const listWords = {
  byState: "How it stands",
  /** How a file stands; the groups of lists begin with the same words. */
  states: {
    /** Of a release, with the day that it is of. */
    on: (state: string, day: string) => `${state}, ${day}`,
    draft: "Draft",
    held: (when: string) => `Held until ${when}`,
    live: "Live",
    due: (what: string) => `Due ${what}`,
    withdrawn: "Withdrawn",
    removed: "Taken down",
    unreadable: "Needs mending",
  },
};
