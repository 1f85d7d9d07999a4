import { capitalised } from "../language/capitalised.ts";
import { countOf } from "../language/english.ts";
import type { RuleId } from "../problems/catalogue.ts";

/** What the piece says that reads a Word file. */
export const wordDropWords = {
  heading: "Is it written already?",
  choose: "Choose a Word file",
  or: "or drop it here. A text of LibreOffice, an email or a web page will do too.",
  /** Where the form is filled in already. */
  orInstead: "or drop it here, to put its words into this form.",
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
    unreadable: "Needs mending",
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
    "Its first lines cannot be read, so there is no form of them. Mend them here: the lines above say what is wrong.",
  unknownName: (name: string) => `${name} (not known here)`,
  choose: "Choose",
  none: "None of these",
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
  entryOf: (name: string, said: string) => (said === "" ? name : `${name}: ${said}`),
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
  collided: `A colleague has changed this since you opened it. ${kept} Close this message: what changed is shown below.`,
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
    `Your token may not do this in ${repository}. ${kept} It needs the right to read and write “Contents” and “Pull requests” there. Change it on GitHub, or ask the person who looks after the newsroom.`,
  limit: (until: string) =>
    `GitHub takes no more requests from you ${until}. ${kept} Leave this window open, and do it again then.`,
  limitUntil: (time: string) => `until ${time}`,
  limitSoon: "for the next minutes",
  moved: `A colleague saved something in the same moment. ${kept} Do it once more.`,
  conflict: `It does not fit what is on the site now: a colleague's change to the same lines was published since this was begun. ${kept} Copy the text, discard this change, open the page again, and put your text in.`,
  draft: "A colleague has made it a draft again. Set it to “In review” and “Ready” once more before it is published.",
  notYet: (says: string) =>
    `GitHub does not let it be published yet. It says: “${says}”. ${kept} Ask those who have to agree, then publish it.`,
  gone: `A colleague published or discarded this draft since you opened it. ${kept} Copy your text, load this page again, open the item, and put your text in.`,
  host: (says: string) =>
    `GitHub has a fault just now${says ? ` (“${says}”)` : ""}. ${kept} Leave this window open, wait some minutes, and do it again.`,
  close: "Close this message",
  changed: (by: string, time: string) =>
    `${by || "A colleague"} changed this${time ? ` on ${time}` : ""}, after you had opened it. Yours is not saved yet, so that nothing is overwritten. ${kept}`,
  taken: (name: string, by: string) =>
    `There is a page at this address already${by ? `, by ${by}` : ""}: ${name}. ${kept} Change the title, so that your page gets another address, and save again.`,
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
  ofDraft: "While this is a draft, the form gives them as advice.",
} as const;

/** What the buttons for the jobs of the day say. */
export const jobWords = {
  heading: "What do you want to do?",
  sees: {
    heading: "What the public will see",
    once: "When this change has gone through:",
    unreadable: "Nothing can be said yet: the text has something that must be mended first.",
    draft: "Nobody sees it yet: it is a draft.",
    draftPage: "When you publish it, its page will be here:",
    held: (when: string) => `Nobody sees anything of it before ${when}.`,
    heldPage: "At that minute its page, pictures and documents appear here:",
    live: "Everybody can read its page here:",
    part: (part: string, when: string) => `The ${part} appears on its page on ${when}.`,
    marked: "The page stays where it is, marked as withdrawn. Browsers and searches show this title:",
    gone: "The text, the pictures and the documents go. Readers who open the address find only this:",
    merged: "Readers who open the old address are led to this page:",
    top: (line: string) => `Its page begins with: “${line}”`,
    reason: (reason: string) => `Readers see this reason: “${reason}”`,
    searchEngines: "Search engines are asked to leave it out.",
    lists: { enters: "Readers find it in these lists:", leaves: "It leaves these lists:" },
    feeds: {
      enters: "People who follow these feeds or their emails hear of it:",
      leaves: "It leaves these feeds. Emails and feed readers keep what they have:",
    },
    told: (what: string, note: string) => `This list and its feeds say “${what}: ${note}”`,
    home: (until: string) => `The home page has a line for it, without these words, until the end of ${until}:`,
    notice: {
      now: (text: string) => `Above every page: “${text}”, from the moment it is published.`,
      later: (text: string, when: string) => `Above every page: “${text}”, from ${when}.`,
      until: (day: string) => `It goes after the end of ${day}. You need do nothing.`,
      stays: "It stays until you take it down.",
      none: "The line above every page goes.",
    },
  },
  dialog: {
    missing: "Fill this in.",
    put: {
      releases: "Put this into the release",
      strategies: "Put this into the strategy",
      site: "Put this into the settings",
    },
    begin: { releases: "Begin the release", strategies: "Begin the strategy" },
    beginAnother: "Put this into a new release",
    cancel: "Cancel",
    optional: " (optional)",
    besides: "Also",
    done: (job: string) => `“${job}” is in the form. Nothing is saved yet: look at it, then choose “Save”.`,
    none: "Choose…",
    search: "Type some words of the title",
    found: (count: number) => (count === 1 ? "1 found" : `${count.toLocaleString("en-GB")} found`),
    instead: (label: string) => `Use ${label}`,
  },
  correct: {
    label: "Correct",
    intro: "For a page that is published already. It tells readers what has changed.",
    kind: {
      label: "What kind of change is it?",
      options: {
        correction: { label: "Something was wrong", hint: "The page tells readers what was wrong and what is right." },
        update: { label: "Something is new", hint: "The page tells readers what is new." },
        minor: { label: "Only a typing mistake", hint: "Readers are not informed." },
      },
    },
    wrong: { label: "What was wrong?", hint: "In a sentence: “This page said that the library opens at 8am.”" },
    right: { label: "What is right?", hint: "In a sentence: “It opens at 9am.”" },
    news: { label: "What is new?", hint: "In a sentence: “The day of the opening party was added.”" },
    mendToo: "Mend the text itself too, in the form, before you save.",
  },
  withdraw: {
    label: "Withdraw",
    intro: "Ends a page that is published. Its address stays taken, so that no link leads astray.",
    kind: {
      label: "Why does it end?",
      options: {
        withdrawn: {
          label: "It no longer counts",
          hint: "The text stays for anybody who looks for it, marked as withdrawn.",
        },
        error: { label: "It was published in error", hint: "Everything goes: text, pictures and documents." },
        merged: { label: "It is part of another page now", hint: "Its address leads to that page." },
      },
    },
    reason: {
      label: "The reason, for readers",
      hint: "In a sentence: “The council decided again on 30 April 2026.”",
      hintOfError: "In a sentence. Do not repeat in it what must go.",
      repeats: "This repeats the title, which is to go. Give the reason without it.",
    },
    into: {
      label: "Which page is it part of now?",
      hint: "Type some words of its title.",
      unknown: "Choose one of the pages in the list.",
    },
    afterError: [
      "People who follow the feeds or get emails keep what they already have. Search engines and web archives keep it for some days or longer.",
      "Tell the head of communications, and everyone who copied it. If it holds anything about a person, tell the data protection officer at once.",
    ],
  },
  takeDown: {
    label: "Take down now",
    intro: "For a page that must go at once. Nothing of it stays but its address, today’s date and the reason.",
    reason: "It was published in error.",
    now: ["Save, then ring a colleague, who can publish the change at once. Nothing else in this text can stop it."],
  },
  hold: {
    label: "Hold until…",
    intro: "Publishes it at a minute that you choose, and nothing of it before.",
    day: { label: "Day", hint: "The day on which it is published." },
    time: {
      label: "Time",
      hint: (zone: string) => `As clocks show it in ${zone.replace(/^.*\//, "").replaceAll("_", " ")}.`,
    },
    noDay: "Choose a day of the calendar.",
    pastDay: "That day is over. Choose today or a later day.",
    pastMinute: "That minute is over. Choose a later one.",
    noMinute: "Write a time of day, for example 09:30.",
    skipped: (time: string, day: string) => `${time} does not exist on ${day}: the clocks go forward over it.`,
    repeated: (time: string, day: string) =>
      `${time} comes twice on ${day}: the clocks go back, and nobody can tell which is meant.`,
    clockChange: {
      skipped: (day: string, from: string, to: string) =>
        `On ${day} the clocks go forward: from ${from} until ${to} no minute exists.`,
      repeated: (day: string, from: string, to: string) =>
        `On ${day} the clocks go back: every minute from ${from} until ${to} comes twice. Choose one before or after.`,
    },
    anotherDay:
      "The day is part of the name of a release. This begins a new release for that day with all your words. When it is saved, delete the one for the other day.",
  },
  announce: {
    label: "Announce on every page",
    intro: "Shows a line above every page, for closed offices for example.",
    text: { label: "What is to be said", hint: "One sentence: “Our offices are closed on Monday 25 May.”" },
    from: { label: "First day", hint: "It is shown from the start of this day." },
    until: { label: "Last day", hint: "It goes automatically after the end of this day." },
    noDay: "Choose a day of the calendar.",
    past: "That day is over. Choose today or a later day.",
    backwards: "The last day is before the first. Choose a later one.",
    replaces: (old: string) => `It takes the place of the line that is there now: “${old}”`,
    end: { label: "End the announcement", intro: "Takes the line above every page away." },
  },
  begin: {
    noDay: "Choose a day of the calendar.",
    title: {
      label: "Title",
      hint: "The headline. Its words become part of the web address.",
      taken: (title: string) => `There is a page of that address already: “${title}”. Change the title a little.`,
      unnamed:
        "The web address is made of the title, and this one has no letter from a to z and no digit. Write another title.",
    },
    topic: { label: "Topic", hint: "More can be added in the form." },
    release: {
      label: "New release",
      intro: "Begins a draft. Nobody sees it until you publish it.",
      day: { label: "Date", hint: "The day of the release. It becomes part of its name." },
    },
    strategy: { label: "New strategy", intro: "Begins a draft. Nobody sees it until you publish it." },
    replace: {
      label: "Replace a strategy",
      labelHere: "Replace this strategy",
      intro: "Begins the strategy that takes the place of another. The old page is not touched.",
      old: { label: "Which strategy is replaced?", hint: "Type some words of its title." },
      unknown: "Choose one of the strategies in the list.",
      after: [
        "From the first day on which the new strategy applies, the page of the old one says what replaced it, and so does every release about it. Until then the old page names what is to come.",
        "The new period begins when the old one ends, and is as long. Change it in the form if it differs.",
      ],
    },
  },
};

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
};

/** What the form says of what is wrong. */
export const problemWords = {
  heading: "What is wrong",
  error: "Error:",
  advice: "Advice:",
  show: "Show all of it",
  count: (errors: number, advice: number) => {
    if (errors === 0 && advice === 0) return "Nothing is wrong.";
    const pieces = countOf(advice, "piece of advice", "pieces of advice");
    if (errors === 0) return `${capitalised(pieces)}. Nothing stops publishing.`;
    const stopping = `${capitalised(countOf(errors, "error"))} ${errors === 1 ? "stops" : "stop"} publishing.`;
    return advice === 0 ? stopping : `${stopping} ${capitalised(pieces)} ${advice === 1 ? "does" : "do"} not.`;
  },
  goToField: (label: string) => `Go to “${label}”`,
  goToLine: "Go to the line",
  /** Of what was typed into the file by hand. */
  typedInFile: (label: string | undefined) =>
    `${label === undefined ? "What stands above the text" : `“${label}”`} was typed into the file in a way that the form cannot read.`,
  askForFile: "Ask the person who looks after the newsroom.",
  write: (words: string) => `write ${words}`,
  fillIn: (example: string) => `fill it in, for example “${example}”`,
  inSettings: (label: string) => `“${label}” in the settings of the site`,
  ofLabel: (label: string, value: string) => `“${label}”: ${value}`,
  empty: (label: string) => `empty ${label}`,
  anotherPage: "another page",
  mend: (to: string | undefined) => (to === undefined || to === "" ? "Mend it for me" : `Change it to “${to}”`),
  /** How a form says what a file says in another way. */
  byRule: {
    "missing-key": (label) => ({ what: `“${label}” is empty.`, todo: "Fill it in." }),
    "empty-key": (label) => ({ what: `“${label}” is empty.`, todo: "Fill it in." }),
  } as Readonly<Partial<Record<RuleId, (label: string) => { readonly what: string; readonly todo: string }>>>,
};

/** What stands where the address of a page is shown that has none. */
export const addressWords = {
  none: "It gets its address from its title.",
  everyPage: "Every page shows something of this.",
};

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
  before: "Below is the page as it was before that.",
  failed: "The page cannot be shown. Nothing that you typed is lost.",
} as const;
