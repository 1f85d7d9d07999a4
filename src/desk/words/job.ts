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
