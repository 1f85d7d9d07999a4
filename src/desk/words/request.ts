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
  conflict: `It does not fit what is on the site now: a colleague's change to the same lines was published since this was begun. ${kept} Copy the text, throw the draft away, load this page again, open the item, and put your text in.`,
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
