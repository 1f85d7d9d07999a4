import type { KindLabels, Labels } from "./label.ts";

const status = {
  draft: "Draft: nobody sees it",
  published: "Publish: everybody sees it, once a colleague has agreed and its time has come",
  withdrawn: "Withdrawn: it no longer counts, and says so",
};

const contact: Labels = {
  contact: { label: "Contact", hint: "Whom journalists ask, where it is not the press office." },
  "contact.name": { label: "Name", hint: "A team or a role, not a person." },
  "contact.email": { label: "Email address" },
  "contact.phone": { label: "Telephone number" },
};

const picture = (key: string): Labels => ({
  [`${key}.file`]: { label: "File" },
  [`${key}.alt`]: {
    label: "What the picture shows",
    hint: "For people who cannot see it. One sentence. The page shows no picture without it.",
  },
  [`${key}.caption`]: { label: "Caption", hint: "Readers see it below the picture." },
  [`${key}.credit`]: { label: "Credit", hint: "Who took the picture." },
  [`${key}.licence`]: {
    label: "How newspapers may use it",
    hint: "In one sentence: they then get the picture at full size. Write “none” if they may not have it.",
  },
});

/** The key that names rules that do not count in a file. */
const accept: Labels = {
  accept: {
    label: "Words that are meant as they stand",
    one: "exception",
    hint: "A rule that is wrong about this text, with the reason.",
  },
  "accept.rule": { label: "Rule" },
  "accept.reason": { label: "Reason" },
};

const items: Labels = {
  title: { label: "Title", hint: "What happened, in a few words. 65 characters or fewer show whole in searches." },
  summary: {
    label: "Summary",
    hint: "What is new, in one or two sentences. It stands under the title, in lists and in feeds.",
  },
  body: { label: "Text" },
  topics: { label: "Topics", hint: "Readers find and follow it by them." },
  embargo: { label: "Held until", hint: "Nobody sees it before this minute. Leave it empty to hold nothing back." },
  image: { label: "Picture" },
  ...picture("image"),
  documents: { label: "Documents", one: "document", hint: "Files that readers can download." },
  "documents.file": { label: "File" },
  "documents.title": { label: "Title", hint: "Without it the page shows the title that is in the file." },
  status: { label: "Who sees it", options: status },
  changes: {
    label: "Changes since it was published",
    one: "change",
    hint: "Readers see each of them but for typing mistakes. Leave earlier ones alone.",
  },
  "changes.on": { label: "Day of the change", hint: "With the time, on the day of publication." },
  "changes.kind": {
    label: "What kind of change",
    options: {
      correction: "Correction: something was wrong",
      update: "Update: something is new",
      minor: "Typing mistake: readers are not told",
    },
  },
  "changes.note": { label: "What it tells readers", hint: "What was wrong and what is right, or what is new." },
  withdrawn: { label: "Withdrawal", hint: "When, how and why it was withdrawn." },
  "withdrawn.on": { label: "Day" },
  "withdrawn.kind": {
    label: "How",
    options: {
      withdrawn: "It no longer counts: the text stays, marked",
      error: "It was published in error: the text goes",
      merged: "It is part of another page now: its address leads there",
    },
  },
  "withdrawn.reason": { label: "Reason", hint: "Readers see it." },
  "withdrawn.into": { label: "Address of the other page", hint: "From its first slash." },
  id: { label: "Name in feeds", hint: "Only for what was renamed after it was published: its old name." },
  aliases: {
    label: "Old addresses",
    one: "old address",
    hint: "Addresses that it had before, from the first slash. They lead here.",
  },
  ...accept,
};

const lastOfItems = ["changes", "withdrawn", "aliases", "id", "accept"];

/** What the form of a release says. */
export const releaseLabels: KindLabels = {
  shown: ["title", "summary", "body", "topics", "date", "embargo", "image", "status"],
  more: ["strategies", "documents", "gallery", "contact", "backdated", ...lastOfItems],
  labels: {
    ...items,
    ...contact,
    date: {
      label: "Date",
      hint: "The day in its address, and the time if it matters. The council’s clock counts.",
    },
    strategies: { label: "Strategies", hint: "The strategies that it is about: each page shows the other." },
    gallery: { label: "More pictures", one: "picture", hint: "Below the text." },
    ...picture("gallery"),
    backdated: {
      label: "Old news",
      hint: "It was added long after its day: feeds leave it out.",
    },
  },
};

const decidedBy = { label: "Who decided" };
const minutes = { label: "Address of the minutes", hint: "The whole address, starting with https://" };

/** What the form of a strategy says. */
export const strategyLabels: KindLabels = {
  shown: ["title", "summary", "period", "body", "topics", "owner", "decisions", "supersedes", "status"],
  more: [
    ...["figures", "priorities", "consultation", "review", "reviews", "extensions", "documents", "image", "embargo"],
    ...lastOfItems,
  ],
  labels: {
    ...items,
    title: {
      label: "Title",
      hint: "The name of the strategy, with its years.",
      example: "Library strategy 2026 to 2030",
    },
    summary: { label: "Summary", hint: "What it is to do, in one or two sentences." },
    period: { label: "The time that it is for", hint: "A year, a financial year such as 2021/22, or a day." },
    "period.from": { label: "From" },
    "period.to": { label: "To" },
    owner: { label: "Owner", hint: "The role or the team that answers for it." },
    priorities: { label: "Priorities", one: "priority", hint: "A line each." },
    decisions: { label: "Decisions", one: "decision", hint: "Each is hidden until its day." },
    "decisions.body": decidedBy,
    "decisions.act": {
      label: "What was done",
      hint: "Those that endorsed, noted, recommended or referred it take part, and decide nothing.",
    },
    "decisions.on": { label: "Day of the decision" },
    "decisions.published": { label: "Day of the decision notice", hint: "From it the page works out the call-in." },
    "decisions.minute": minutes,
    "decisions.urgent": { label: "Urgent", hint: "It cannot be called in." },
    "decisions.calledIn": { label: "Day on which it was called in" },
    "decisions.confirmed": { label: "Day on which it was confirmed" },
    consultation: {
      label: "Consultation",
      hint: "While it lasts, the strategy is a draft that people can comment on.",
    },
    "consultation.from": { label: "First day" },
    "consultation.to": { label: "Last day" },
    "consultation.link": { label: "Address of the consultation" },
    extensions: { label: "Extensions", one: "extension", hint: "Decisions that moved its end." },
    "extensions.to": { label: "New end", hint: "A year or a day." },
    "extensions.body": decidedBy,
    "extensions.on": { label: "Day of the decision" },
    "extensions.minute": minutes,
    review: { label: "Promise to review it", hint: "The page lists each review that falls due." },
    "review.every": { label: "How often", hint: "Such as 1 year, 2 years or 6 months." },
    "review.from": { label: "Counted from" },
    "review.by": { label: "Who reviews it" },
    reviews: { label: "Reviews that were published", one: "review" },
    "reviews.on": { label: "Day" },
    "reviews.title": { label: "Title" },
    "reviews.link": { label: "Address", hint: "Of a page or a document, such as /media/review-2019.pdf" },
    supersedes: { label: "Replaces", hint: "The strategies that this one takes the place of." },
    figures: { label: "Figures", one: "figure", hint: "Numbers that it is judged by. They stand large on its page." },
    "figures.label": { label: "What is counted" },
    "figures.value": { label: "Number", hint: "In digits, such as 431,650 or 12.5" },
    "figures.unit": { label: "Unit", hint: "Such as %, £ million or visits, where the label does not say it." },
    "figures.share": { label: "Share of a whole", hint: "In per cent, such as 31.2%" },
    "figures.of": { label: "Of what whole", hint: "Such as: about 69,500 members" },
    "figures.measure": {
      label: "Name of the measure",
      hint: "For what is counted again and again, such as library-visits. Use the same name for each later figure.",
    },
    "figures.source": { label: "Source" },
    "figures.asAt": {
      label: "When it was so",
      hint: "A day, a month or a year, such as 2026-03-31. Hidden until then.",
    },
  },
};

/** What the form of a page about the newsroom says. */
export const pageLabels: KindLabels = {
  shown: ["title", "summary", "body"],
  more: ["accept"],
  labels: {
    title: { label: "Title" },
    summary: { label: "Summary", hint: "What the page is for, in one sentence." },
    body: { label: "Text" },
    ...accept,
  },
};
