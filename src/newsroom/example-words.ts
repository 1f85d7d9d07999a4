/**
 * The words that messages and new files have where an author's own are to stand. All of them are here, so that none goes
 * out as it is: anyone who pastes a line and leaves them gets a message.
 */
export const exampleWords = {
  headline: "what happened, in a few words",
  summary: "What happened, in one sentence.",
  ofPage: "What the page is for, in one sentence.",
  alt: "What the picture shows",
  picture: "what the picture shows",
  pictureUnseen: "what the picture shows, for someone who cannot see it",
  page: "what the page is called",
  document: "what the document is called",
  photoLicence: "How newspapers may use it, in one sentence.",
  change: "What has changed, in one sentence.",
  correction: "What was wrong, and what is right.",
  back: "Why it counts again.",
  reason: "Why, in one sentence.",
  shrink: "Why pages go.",
  gap: "what is to stand there",
  audit: "Which pages were tested, and with which aids.",
  issue: "What does not work, where, and for whom.",
} as const;

const all = new Set(Object.values(exampleWords).map(wordsOf));

/** Whether a value is words of ours, whatever its capitals and the marks at its end. */
export function isExample(value: string): boolean {
  return value.length <= 80 && all.has(wordsOf(value));
}

/** Words of ours as the text of a link or a picture, or alone on a line. */
export const examplesInText = new RegExp(
  `(?<=^[ \\t]*|\\[)(?:${[...all].map((words) => RegExp.escape(words)).join("|")})[.!]?(?=[ \\t]*$|\\])`,
  "gim",
);

/** The message about them. */
export const exampleFault = {
  rule: "placeholder",
  message: "is only an example",
  fix: "write your own words",
} as const;

function wordsOf(value: string): string {
  return value
    .trim()
    .replace(/[.!]+$/, "")
    .toLowerCase();
}
