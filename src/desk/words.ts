import { capitalised } from "../language/capitalised.ts";
import { countOf } from "../language/english.ts";

/** What the piece says that reads a Word file. */
export const wordDropWords = {
  heading: "Is it written already?",
  choose: "Choose a Word file",
  or: "or drop it here. A text of LibreOffice, an email or a web page will do too.",
  dropHere: "Drop the file to read it",
  reading: (name: string) => `Reading ${name}…`,
  failed: (name: string, why: string) => `${name} was not read. ${why}`,
  unknown: (why: string) => `It could not be read (${why}). This is a bug in the newsroom, not in your file.`,
  noAnswer: "The part of the desk that reads files could not be loaded. Look at your connection, and try again.",
  asks: (name: string) => `There are words in the form already. What is to become of ${name}?`,
  replace: "Replace what is in the form",
  below: "Put its text below mine",
  cancel: "Cancel",
  done: (name: string) => `${name} is in the form.`,
  nothingSent: "Nothing is saved or published yet.",
  found: "Found",
  missing: "Missing",
  doubtful: "Look at this",
  nothingMissing: "Nothing is missing.",
  goTo: "Go to it",
  undo: "Undo: bring back what was there before",
  undone: "What was there before is back.",
  close: "Close this list",
  names: {
    title: "Title",
    date: "Date",
    embargo: "Held until",
    summary: "Summary",
    topics: "Topics",
    image: "Picture",
    contact: "Press contact",
    body: "Text",
  } as Readonly<Record<string, string>>,
  words: (count: number) => countOf(count, "word"),
  pictures: (count: number) => countOf(count, "picture"),
};

/** What lists say of files. */
export const listWords = {
  byState: "How it stands",
  /** How a file stands; the groups of lists begin with the same words. */
  states: {
    draft: "Draft",
    held: (when: string) => `Held until ${when}`,
    live: "Live",
    due: (what: string) => `Due ${what}`,
    withdrawn: "Withdrawn",
    removed: "Taken down",
  },
};

/** What the fields say that take pictures and documents. */
export const pictureWords = {
  faulty: (name: string, what: string, fix: string) => `${name} ${what}. ${capitalised(fix)}.`,
  unfit: (name: string, what: string, fix: string) => `${name}: ${what}. ${capitalised(fix)}.`,
  noDrawing: (name: string) =>
    `${name}: a drawing (SVG) can only be the logo. Save it as PNG or JPEG, and choose that.`,
  notInside: (name: string, kind: string) =>
    `${name} is not a ${kind} inside, despite its name. Save it again in the program that made it.`,
  choose: { picture: "Choose a picture", document: "Choose a document" },
  another: { picture: "Choose another picture", document: "Choose another document" },
  known: "Use one that is here already",
  takeAway: "Take it out",
  search: "Words in its name",
  found: (count: number, most: number) =>
    count === 0
      ? "None has these words in its name."
      : count > most
        ? `${countOf(count, "file")}. The first ${most}:`
        : `${countOf(count, "file")}:`,
  adding: (name: string) => `Making ${name} ready…`,
  added: (name: string) => `${name} is added. It is saved with the page.`,
  madeSmaller: (name: string) => `${name} is added. It was made smaller. It is saved with the page.`,
  named: (name: string, size: string) => `${name} (${size})`,
  pixels: (width: number, height: number) =>
    `${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels`,
};

/** What the fields of a form say. */
export const formWords = {
  more: (filled: number) => (filled === 0 ? "More" : `More (${filled} filled in)`),
  optional: " (optional)",
  example: (value: string) => `For example: ${value}`,
  wholeFile: "The whole file",
  unreadable:
    "Its first lines cannot be read, so there is no form of them. Mend them here: what is wrong is said above.",
  unknownName: (name: string) => `${name} (not known here)`,
  choose: "Choose",
  none: "None",
  yes: "Yes",
  no: "No",
  day: "Day",
  time: "Time",
  timeOptional: "Time (optional)",
  notADay: "This is not a day as the calendar has it. Delete it to choose one.",
  filter: (label: string) => `Find among ${label.toLowerCase()}`,
  found: (count: number) => (count === 0 ? "None is found." : `${count} found.`),
  add: (one: string) => `Add ${/^[aeiou]/i.test(one) ? "an" : "a"} ${one}`,
  entry: "entry",
  numbered: (one: string, number: number) => `${one} ${number}`.replace(/^./, (letter) => letter.toUpperCase()),
  remove: (name: string) => `Remove ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  removed: (name: string) => `${name} is removed.`,
  moved: (name: string, place: number) => `${name} is now number ${place}.`,
  shortName: "Short name, part of addresses",
  oldAddress: "Old address",
  status: {
    draft: "It is a draft. Nobody will see it, even after a colleague has agreed.",
    publish: "Set it to publish",
  },
};

const kept = "Nothing that you typed is lost.";

/** What the bar above the desk says when the code host does not do what was asked of it. */
export const requestWords = {
  /** Beside Sveltia's own message, in its window. */
  collided: `A colleague has changed this since you opened it. ${kept} Close this message: the top of the page shows what changed.`,
  notDone: {
    reading: "",
    saving: "This is not saved. ",
    asking: "Your colleague has not been asked. ",
    publishing: "This is not published. ",
    discarding: "This is still there. ",
  },
  connection: `There is no connection to GitHub. ${kept} Leave this window open, and do it again once you are online.`,
  token: `GitHub no longer accepts your token: it has expired, or somebody took it away. ${kept} Make a new token, put it in here, and go on where you were.`,
  makeToken: "Make a new token on GitHub",
  newToken: "New token",
  signIn: "Sign in again",
  wrongToken: "GitHub does not accept this token either. Copy it once more, whole.",
  otherToken: (mine: string, theirs: string) =>
    `This token belongs to ${theirs}, and you are signed in as ${mine}. Use a token of ${mine}, or save your text elsewhere and sign out first.`,
  signedIn: "You are signed in again. Do once more what you were about to do.",
  right: (repository: string) =>
    `Your token may not do this in ${repository}. ${kept} It needs the right to read and write “Contents” and “Pull requests” there. Change it on GitHub, or ask whoever looks after the newsroom.`,
  limit: (until: string) =>
    `GitHub takes no more requests from you ${until}. ${kept} Leave this window open, and do it again then.`,
  limitUntil: (time: string) => `until ${time}`,
  limitSoon: "for the next minutes",
  moved: `A colleague saved something in the same moment. ${kept} Do it once more.`,
  conflict: `It does not fit what is on the site now: a colleague's change to the same lines was published since this was begun. ${kept} Copy the text, discard this change, open the page again, and put your text in.`,
  draft: "A colleague has made it a draft again. Set it to “In review” and “Ready” once more before it is published.",
  notYet: (says: string) =>
    `GitHub does not let it be published yet. It says: “${says}”. ${kept} Ask whoever has to agree, then publish it.`,
  gone: `A colleague published or discarded this draft since you opened it. ${kept} Copy your text, load this page again, open the item, and put your text in.`,
  host: (says: string) =>
    `GitHub has trouble of its own${says ? ` (“${says}”)` : ""}. ${kept} Leave this window open, wait some minutes, and do it again.`,
  close: "Close this message",
  changed: (by: string, time: string) =>
    `${by || "A colleague"} changed this${time ? ` on ${time}` : ""}, after you had opened it. Yours is not saved yet, so that nothing is overwritten. ${kept}`,
  taken: (name: string, by: string) =>
    `There is a page at this address already${by ? `, by ${by}` : ""}: ${name}. ${kept} Change the title, so that your page gets an address of its own, and save again.`,
  fileTaken: (name: string, by: string) =>
    `There is a file named ${name} already${by ? `, added by ${by}` : ""}. ${kept} Load this page again and restore what you typed when you are asked: the file then gets another name.`,
  changedHeading: "What changed",
  deleted: "The whole page was deleted.",
  was: "Was",
  isNow: "Is now",
  both: "Put my changes and theirs together",
  bothDone: "Both changes are in the form. Look at it, then save.",
  over: "Keep mine: save it over theirs",
  overDone: "Yours stays in the form as it is. Save it now.",
  copy: "Copy my text",
  copied: "Your text is copied.",
} as const;

/** Words that people read in a minute. */
const readInAMinute = 220;

/** What the fields for text say. */
export const bodyWords = {
  label: "Text",
  labels: { strategies: "Text of the page", pages: "Text of the page" } as Readonly<Record<string, string>>,
  notes: "Notes to editors",
  notesHint: "Shown below the end of the release: background, figures, who to interview.",
  toolbar: (label: string) => `What to do with the words that are marked in “${label}”`,
  actions: {
    bold: "Bold",
    heading: "Heading",
    list: "List",
    numbers: "Numbered list",
    link: "Link",
    quote: "Quotation",
    picture: "Picture",
    table: "Table",
    footnote: "Footnote",
  },
  keys: { bold: "Ctrl+B", link: "Ctrl+K" } as Readonly<Record<string, string>>,
  length: (text: string) => {
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const minutes = Math.max(1, Math.round(words / readInAMinute));
    return words === 0 ? "No words yet." : `${countOf(words, "word")}, ${countOf(minutes, "minute")} to read.`;
  },
  adding: (name: string) => `Making ${name} ready…`,
  alt: "What the picture shows",
  pictureAdded: "The picture is in the text. Say in its place what it shows.",
  pasted: "Pasted.",
  pastedWithDoubts: "Pasted. Look at this:",
  problems: "Problems in this text",
  goToLine: "Go to the line",
  pictureFile: "Picture",
  pictureAlt: "What it shows, for people who cannot see it",
  pictureCaption: "Caption, if it needs one",
  linkAddress: "Where it leads: an address, or words of a page’s title",
  linkFound: (count: number) => `${countOf(count, "page")} of the newsroom:`,
  linkWords: "Words of the link: say where it leads",
  putIn: "Put it in the text",
  cancel: "Cancel",
};

/** Whether a text can be handed to a colleague and published. */
export const readyWords = {
  label: "Ready",
  nothing: "Nothing stops this from being published.",
  stopped: (count: number) =>
    `${countOf(count, "error")} ${count === 1 ? "stops" : "stop"} this from being handed to a colleague and from being published. You can save it as a draft all the same.`,
  problem: (message: string, fix: string) => `${capitalised(message)}. ${capitalised(fix)}.`,
} as const;
