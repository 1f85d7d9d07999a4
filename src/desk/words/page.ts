/** What the pane says that shows the page. */
export const pageWords = {
  frame: "The page as readers will see it",
  widths: "Width of the reader’s window",
  phone: "Phone",
  desk: "Desk",
  showing: {
    draft: (url: string) => `Draft: nobody sees this. Once it is published, it is at ${url}`,
    heldDraft: (url: string, when: string) =>
      `Draft: nobody sees this. Published like this, it goes live on ${when}, at ${url}`,
    held: (url: string, when: string) => `As it will be on ${when}, at ${url}`,
    now: (url: string) => `As it will be once this is published, at ${url}`,
    gone: (url: string) => `All that readers find once this is published, at ${url}`,
    merged: (url: string) => `No page is left: ${url} leads to another.`,
  },
  when: "Show it as it is",
  first: "when readers first see it",
  on: (when: string) => `on ${when}`,
  unreadable: (what: string) => `This cannot be shown as a page yet. ${what} The form says what to do.`,
  untitled: "The page appears here once it has a title.",
  before: "Below is the page as it was before that.",
  failed: "The page cannot be shown. Nothing that you typed is lost.",
} as const;
