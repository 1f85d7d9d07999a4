import { capitalised } from "./capitalised.ts";

/** Makes words of a sentence a link, or another element. */
type Link<T> = (words: string) => T;

const regulations = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018";
const guidelines = "Web Content Accessibility Guidelines version 2.2";
const midnight = "midnight";

/** "1 release", "4 releases"; "no releases" for none. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? "no" : count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** "5:40pm", "9am", "12:01am", "midnight". GOV.UK style. */
function timeOf(hours: number, minutes: number): string {
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? midnight : "midday";
  return `${hours % 12 || 12}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}${hours < 12 ? "am" : "pm"}`;
}

/**
 * Every word of the site's interface in English, by the page that shows it. Another language is a file beside this one with
 * the same keys, named in `words.ts`. `link("words")` makes those words a link; days come in as words or as elements.
 */
export const english = {
  dates: {
    forms: {
      day: { day: "numeric", month: "long", year: "numeric" },
      weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
      month: { month: "long", year: "numeric" },
    } as Readonly<Record<"day" | "weekday" | "month", Intl.DateTimeFormatOptions>>,
    /** What Intl writes, in GOV.UK style: "Friday 9 February 2018". */
    styled: (date: string) => date.replace(",", ""),
    time: timeOf,
    withTime: (day: string, time: string) => `${day}, ${time}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
  },

  /** Beside words such as "yesterday" in what is no news any more. */
  days: {
    weekOf: (day: string) => `week of ${day}`,
    /** Below a text that has some. */
    note: "Dates in [square brackets] were added later, to say what the words before them meant.",
  },

  document: {
    heading: "Documents",
    pages: (count: number) => countOf(count, "page"),
    bytes: (count: number) => `${count} bytes`,
    /** By the names that the reader gives them. */
    types: {
      PDF: "PDF",
      "Word document": "Word document",
      "Excel spreadsheet": "Excel spreadsheet",
      "PowerPoint presentation": "PowerPoint presentation",
      "OpenDocument text": "OpenDocument text",
      "OpenDocument spreadsheet": "OpenDocument spreadsheet",
      CSV: "CSV",
      "plain text": "plain text",
    } as Readonly<Record<string, string>>,
    otherFormat: <T>(link: Link<T>) => [
      "Large print, plain text or another format: ",
      link("ask for a document in another format"),
      ".",
    ],
    otherFormatSubject: (title: string) => `Another format: ${title}`,
  },

  picture: {
    heading: (count: number) => (count === 1 ? "Picture" : "Pictures"),
    more: "More pictures",
    licence: (licence: string) => `Licence: ${licence}`,
    pixels: (width: number, height: number) =>
      `${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels`,
    /** By its format: a PNG is most often a drawing. */
    fullSize: { jpeg: "Full-size photo", png: "Full-size picture" },
    download: { jpeg: "Download the full-size photo", png: "Download the full-size picture" },
    /** Of several that stand together, each link says which one it is of. */
    downloadOf: (index: number, count: number) => `Download picture ${index} of ${count} at full size`,
    downloadOther: "Download the other picture at full size",
  },

  body: {
    table: "Table",
    notes: "Notes to editors",
    credit: "Picture: ",
    footnotes: {
      heading: "Footnotes",
      /** The name of a link that shows the number alone. */
      reference: (number: number) => `Footnote ${number}`,
      /** The link from a note to the place in the text that refers to it, and the name of that link, which begins with it. */
      back: (use: number, uses: number) => (uses > 1 ? `Back ${use}` : "Back"),
      backName: (back: string, number: number, uses: number) =>
        `${back}${uses > 1 ? ` of ${uses}` : ""} to footnote ${number} in the text`,
    },
  },

  card: {
    /** Above the name of the newsroom or of a topic. */
    about: "News and strategies",
  },

  frame: {
    skip: "Skip to main content",
    sample: "Sample, not a council’s website. Facts are those of February 2018.",
    newsroom: "News",
    search: "Search this newsroom",
    sections: { label: "Main", news: "News", topics: "Topics", strategies: "Strategies", subscribe: "Follow" },
    trail: "Breadcrumb",
    footer: {
      label: "About this site",
      about: "About",
      contact: "Contact",
      corrections: "Corrections",
      accessibility: "Accessibility statement",
      privacy: "Privacy",
    },
    licence: <T>(council: string, licence: T) => [`© ${council}. Text may be used again under the `, licence, "."],
  },

  website: {
    heading: "Council services",
    name: (council: string) => `${council} website`,
    lead: <T>(website: T) => ["To pay, report or apply for something, go to the ", website, "."],
  },

  list: {
    pages: "Pages",
    months: "Months",
    years: "Years",
    newest: { releases: "Newest releases", entries: "Newest entries" },
    newer: { releases: "Newer releases", entries: "Newer entries" },
    older: { releases: "Older releases", entries: "Older entries" },
    oldest: { releases: "Oldest releases", entries: "Oldest entries" },
    /** To follow the title of a list. */
    archivePage: (number: number, months?: string) => `, archive page ${number}${months ? `: ${months}` : ""}`,
    continued: ", continued",
    nothingLeft: "No releases of this page are published here any more.",
  },

  follow: {
    email: "Get news by email",
    rss: "RSS feed of all news",
    all: "All ways to follow, by topic and strategy",
    feeds: <T>(subject: string, rss: Link<T>, atom: Link<T>, json: Link<T>) => [
      `Follow ${subject}: `,
      rss("RSS"),
      ", ",
      atom("Atom"),
      " or ",
      json("JSON Feed"),
    ],
  },

  home: {
    description: (council: string) => `News and strategies of ${council}, by date and topic, with feeds to follow.`,
    nothing: "Nothing is published here yet.",
    allNews: (count: number) => `All news (${countOf(count, "release")})`,
    moreNews: "More news",
    corrections: "Corrections",
    strategies: "Strategies",
    topics: "Topics",
    follow: "Follow",
    press: "Press office",
  },

  news: {
    title: "News",
    description: (council: string, page: string) => `All news of ${council}, newest first${page}.`,
    all: "All news",
    byYear: "All news, by year",
    none: "There are no releases yet.",
    releases: (count: number) => countOf(count, "release"),
    year: (year: string) => `News of ${year}`,
    yearDescription: (council: string, year: string, count: number) =>
      `Everything ${council} announced in ${year}: ${countOf(count, "release")}, by month.`,
    noneOfYear: (year: string) => `No releases of ${year} are published here any more.`,
    files: "All releases as data",
    csv: "All releases as a table for spreadsheets (CSV)",
    json: <T>(json: Link<T>, schema: Link<T>) => [
      json("All releases for programs (JSON)"),
      ", with a ",
      schema("description of its keys (JSON Schema)"),
    ],
  },

  release: {
    published: "Published",
    strategies: (count: number) => (count > 1 ? "Strategies: " : "Strategy: "),
    replacedBy: ", replaced by ",
    toBeReplacedBy: ", to be replaced by ",
    ends: "Ends",
    about: (council: string) => `About ${council}`,
    press: "Press contact",
    text: "Text to copy",
    neighbours: "Previous and next release",
    previous: "Previous: ",
    next: "Next: ",
    related: "Related news",
    embargoed: (until: string) => `EMBARGOED until ${until}`,
    /** "12:01am, Wednesday 1 July 2026". Says which midnight, since newsrooms differ about it. */
    embargo: (day: string, time: string) => (time === midnight ? `midnight at the start of ${day}` : `${time}, ${day}`),
    afterEmbargo: ", when the embargo has ended",
  },

  change: {
    /** What each kind of change is, and what was done. */
    kinds: {
      correction: { what: "Correction", done: "Corrected" },
      update: { what: "Update", done: "Updated" },
      withdrawn: { what: "Withdrawn", done: "Withdrawn" },
      removed: { what: "Removed", done: "Removed" },
    },
    heading: "Changes to this page",
    readMore: "what has changed",
    withdrawnOn: <T>(chip: Link<T>, day: T) => [chip("Withdrawn"), " on ", day, ". "],
    withdrawn: (reason: string) => `Withdrawn: ${reason}`,
    /** The title of a withdrawn page wherever it is named. */
    withdrawnTitle: (title: string) => `[Withdrawn] ${title}`,
    withdrawnText: (day: string, reason: string) => `[Withdrawn ${day}: ${reason}]`,
  },

  corrections: {
    title: "Corrections and updates",
    all: "All corrections and updates",
    description: (council: string, page = "") =>
      `What ${council} has corrected, updated or withdrawn after it was published${page}.`,
    intro: "What we have corrected, updated or withdrawn after it was published, newest first.",
    none: "Nothing has been corrected, updated or withdrawn yet.",
    subject: "corrections",
    feed: (site: string) => `${site}: corrections and updates`,
    removedTitle: "A page was removed",
    removedReason: "It was published in error.",
  },

  topics: {
    title: "Topics",
    heading: (count: number) => (count > 1 ? "Topics" : "Topic"),
    description: (council: string) => `What ${council} has announced and planned, by topic.`,
    none: "Nothing is published on any topic yet.",
    all: "All topics",
    news: "News by topic",
    contents: (hasNews: boolean, strategies: number) =>
      `${hasNews ? "News" : "No news yet"}${strategies === 0 ? "" : ` and ${countOf(strategies, "strategy", "strategies")}`}.`,
    topicDescription: (council: string, topic: string, page: string) =>
      `News and strategies of ${council} on ${topic}${page}.`,
    topicStrategies: "Strategies",
    topicNews: "News",
    topicNone: "There is no news on this topic yet.",
  },

  strategies: {
    title: "Strategies",
    description: (council: string) =>
      `The register of strategies of ${council}: which apply, who decided them and for which years.`,
    none: "No strategies are published here yet.",
    all: "All strategies",
    subject: "all strategies",
    /** To complete "31 …". */
    groups: {
      "in-force": "in force",
      extended: "extended",
      starts: "starting later",
      approved: "approved, subject to call-in",
      "called-in": "called in",
      recommended: "recommended",
      consultation: "out for consultation",
      draft: "in draft",
      ended: "ended",
      replaced: "replaced",
      withdrawn: "withdrawn",
    },
    caption: "Every strategy, those that apply first",
    strategy: "Strategy",
    status: "Where it stands",
    noOwner: "Not named here",
    noDecision: "Not published here",
    reviewDue: "A review is due",
    reviewsMissing: "Reviews not published here",
    files: "Take the register with you",
    csv: "Register as a table for spreadsheets (CSV)",
    calendar: "Last days and promised reviews for your calendar (iCalendar)",
    json: <T>(json: Link<T>, schema: Link<T>) => [
      json("Register for programs (JSON)"),
      ", with a ",
      schema("description of its keys (JSON Schema)"),
    ],
  },

  strategy: {
    reason: (reason: string) => `Reason: ${reason}`,
    read: "Read ",
    and: " and ",
    priorities: "Priorities",
    reviews: "Reviews promised",
    timeline: "What happened, and what is to come",
    feed: "this strategy",
    period: "Period",
    assumedEnd: (day: string) => ` (its last day is taken to be ${day})`,
    owner: "Owner",
    decidedBy: "Decided by",
    actedBy: (act: string) => `${capitalised(act)} by`,
  },

  decision: {
    acts: {
      agreed: "agreed",
      approved: "approved",
      adopted: "adopted",
      endorsed: "endorsed",
      noted: "noted",
      recommended: "recommended",
      referred: "referred",
    },
    by: (act: string, body: string) => `${capitalised(act)} by ${body}`,
    confirmed: ", confirmed after call-in",
    calledIn: ", called in",
  },

  /** Whether a strategy applies, in a few words and in plain sentences: what a public body can say of itself, and no more. */
  status: {
    chips: {
      withdrawn: "Withdrawn",
      replaced: "Replaced",
      draft: "Draft",
      consultation: "Out for consultation",
      recommended: "Recommended",
      "called-in": "Called in",
      approved: "Approved, subject to call-in",
      starts: (day: string) => `Starts on ${day}`,
      ended: (yearOrDay: string) => `Ended ${yearOrDay}`,
      extended: (day: string) => `Extended to ${day}`,
      "in-force": "In force",
    },
    withdrawn: (day: string) => `This strategy was withdrawn on ${day}.`,
    replaced: (title: string, day: string | undefined, withdrawn: string | undefined) =>
      `This strategy was replaced${day ? ` on ${day}` : ""} by “${title}”${withdrawn ? `, which was withdrawn on ${withdrawn}` : ""}.`,
    draft: "This strategy is a draft. No decision to adopt it is published here.",
    consultation: (lastDay: string) => `This strategy is a draft, out for consultation until ${lastDay}.`,
    acted: (body: string, act: string, day: string) => `${body} ${act} this strategy on ${day}`,
    recommended: (acted: string) => `${acted} to the body that decides. It does not apply until that body adopts it.`,
    calledIn: (acted: string, day: string) =>
      `${acted}. The decision was called in on ${day}, and does not take effect unless it is confirmed.`,
    approved: (acted: string, lastDay: string | undefined) =>
      `${acted}. ${
        lastDay === undefined
          ? "The decision can still be called in: the last day is not known here, because the bank holidays of that year are not."
          : `The decision can be called in until the end of ${lastDay}.`
      }`,
    starts: (day: string) => `This strategy does not apply yet. It starts on ${day}.`,
    ended: (lastDay: string) => `This strategy ended on ${lastDay}.`,
    noReplacement: "No replacement is published here.",
    extended: (lastDay: string, before: string) =>
      `This strategy applies until ${lastDay}: its end was moved from ${before}.`,
    inForce: (lastDay: string) => `This strategy applies until ${lastDay}.`,
    replacedOn: (title: string, day: string) => `“${title}” replaces it on ${day}.`,
    toBeReplaced: (title: string) => `“${title}” is to replace it, and does not apply yet.`,
    reviewDue: (day: string) => `A review is due by ${day}.`,
    reviewMissing: (day: string) => `A review was promised for ${day}, and is not published here.`,
  },

  /** What happens to a strategy next, to complete "on that day …". */
  event: {
    ends: "the strategy ends",
    callInEnds: "its call-in period ends",
    consultationEnds: "its consultation ends",
    isExtended: "the strategy is extended",
    becomes: {
      withdrawn: "the strategy is withdrawn",
      replaced: "the strategy is replaced",
      draft: "its consultation ends",
      consultation: "its consultation opens",
      recommended: "it is recommended",
      "called-in": "the decision is called in",
      approved: "it is approved",
      starts: "it is decided",
      // With the decision its time is over already.
      ended: "it is decided",
      extended: "the strategy starts to apply",
      "in-force": "the strategy starts to apply",
    },
    atLatest: (event: string) => `${event}, at the latest`,
    reviewFallsDue: "a review falls due",
    reviewPublished: "a review is published",
    other: "the page says something new",
  },

  timeline: {
    news: "News:",
    callInEnds: "Call-in period ends",
    calledIn: (body: string) => `Decision of ${body} called in`,
    confirmed: (body: string) => `Decision of ${body} confirmed`,
    minutes: (body: string, day: string) => `minutes of ${body}, ${day}`,
    consultationOpens: "Consultation opens",
    consultationEnds: "Consultation ends",
    consultation: "consultation",
    reviewed: "Reviewed:",
    reviewTitle: (day: string) => `Review of ${day}`,
    reviewPromised: "A review is promised by this day",
    starts: "Starts",
    started: "Started",
    ends: "Ends",
    ended: "Ended",
    timeBegins: "The time it is for begins",
    timeEnds: "The time it is for ends",
    extended: (day: string, body: string | undefined) => `Extended to ${day}${body ? ` by ${body}` : ""}`,
    withdrawn: "Withdrawn",
    replacedBy: "Replaced by",
    toBeReplacedBy: "To be replaced by",
    replaces: "Replaces",
  },

  figures: {
    heading: "Figures",
    asAt: ", as at ",
    later: (value: string, date: string) => `A later figure: ${value} (${date})`,
    shareOf: (whole: string) => `of ${whole}`,
    overTime: (label: string) => `${label} over time`,
    byDate: (label: string) => `${label}, by date`,
    columns: { asAt: "As at", figure: "Figure", source: "Source" },
    inStrategy: ", in ",
    download: (label: string) => `Download “${label}” for a spreadsheet (CSV)`,
    chart: (label: string, first: string, last: string) =>
      `Line chart of ${label}: ${first} at first, ${last} at last. Every value is in the table.`,
    notFromNought: (begins: string) => `The scale begins at ${begins}, not at 0.`,
    millions: (number: number) => `${number}m`,
    billions: (number: number) => `${number}bn`,
  },

  feed: {
    formats: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    site: (council: string) => `News of ${council}.`,
    topic: (council: string, topic: string) => `News of ${council} on ${topic}.`,
    strategy: (council: string, title: string) =>
      `News of ${council} on the strategy “${title}”, and what is decided about it.`,
    all: (site: string) => `${site}: all feeds`,
    /** Where somebody opens a feed in a browser. */
    opened: {
      what: "This is a feed: a list of news for an app that is called a feed reader.",
      how: "To follow it, copy the address of this page from the address bar of your browser into your feed reader.",
      page: "To read it here, go to ",
      archive: "This is a part of a feed: older news, for programs that collect all of it.",
    },
    older: "Older news is on this topic’s page, and in the archive of the feed of all news.",
    strategiesTitle: (site: string) => `${site}: strategies`,
    strategies: (council: string) =>
      `What happens to the strategies of ${council}: decisions, reviews, corrections and ends.`,
    calendar: (council: string) => `${council}: strategies`,
    lastDay: (title: string) => `Last day: ${title}`,
    reviewPromised: (title: string) => `Review promised: ${title}`,
  },

  /** What the register's JSON Schema says of its keys. */
  registerSchema: {
    title: (council: string) => `The register of strategies of ${council}`,
    description:
      "Every strategy that is published, and how it stood when the site was built. What is not known is null.",
    id: "What this newsroom calls the strategy. It never changes.",
    url: "The page of the strategy.",
    state:
      "Whether it applies: withdrawn, replaced by another, a draft, out for consultation, recommended to the body that decides, called in for scrutiny, approved subject to call-in, starting on a later day, in force beyond its first end, in force, or ended with no replacement published here.",
    sentence: "The state in one or two plain sentences.",
    owed: "Reviews that were promised and are not published here. In the CSV: sentences.",
    owedKind: "Due within 90 days, or its day has gone by.",
    owedDay: "The day by which it was promised.",
    from: "The first day of its time. Where only a year is published, the first day of that.",
    to: "The last day of its time, moved by extensions. Where only a year is published, the last day of that year as the council counts it.",
    owner: "The role that answers for it.",
    body: "Who decided on it last.",
    decided: "The day of that decision.",
    next: "What happens to it next, and the day as its file gives it: a review falls due on the day by which it was promised. In the CSV: the day, a colon, and what happens.",
  },

  /** What the JSON Schema of all releases says of their keys. */
  releasesSchema: {
    title: (council: string) => `All releases of ${council}`,
    description:
      "Every release that can be read on this site, newest first, without its text. What there is not is null. A release that was taken down is not here.",
    id: "What this newsroom calls the release. It never changes, and the ids of items in the feeds end in it.",
    url: "The page of the release. Text to copy lies beside it, in release.txt.",
    published: "When it was published. Where only a day is known, the beginning of that day.",
    updated:
      "When a correction, an update or its withdrawal was last announced; when it was published, where none was.",
    topics: "The names of its topics. In the CSV: divided by a semicolon and a space.",
    strategies:
      "The strategies that it belongs to, by what the register calls them. In the CSV: their ids, divided by spaces.",
    status: "Whether it counts. The page of a withdrawn release can still be read, and says so.",
    withdrawn: "The day on which it was withdrawn.",
    reason: "Why it was withdrawn.",
    corrections:
      "How many corrections were announced after it was published. Updates, which add something, do not count.",
    corrected: "The day of the last of them.",
    documents: "The documents published with it. In the CSV: their addresses, divided by spaces.",
    picture: "The address of its picture.",
  },

  /** What has `{count}`, `{words}`, `{title}` or `{total}` in it is put together by the script of the page. */
  search: {
    title: "Search",
    description: (council: string) => `Find news and strategies of ${council} by their words, year, topic and kind.`,
    label: "Words to find",
    help: "To find an exact phrase, put all of it in quotation marks.",
    button: "Search",
    narrow: "Narrow down the results",
    filters: {
      year: { label: "Year", any: "Any year" },
      topic: { label: "Topic", any: "Any topic" },
      kind: { label: "Kind", any: "Any kind" },
      state: { label: "State of a strategy", any: "Any state" },
    },
    kinds: { news: "News", strategies: "Strategies", pages: "About this newsroom" },
    order: { label: "Order", best: "Best match first", newest: "Newest first" },
    results: "Results",
    more: "More results",
    otherWays: "Other ways to find something",
    byYear: "News by year",
    byTopic: "By topic",
    allStrategies: "All strategies",
    withoutScript:
      "To search on this page, JavaScript has to be on. The words that you typed are still in the address of this page. You can look by year or topic, or use a search engine.",
    notYet: "Results appear here once the search has loaded. If they do not, look by year or topic.",
    engine: <T>(link: Link<T>) => [
      link("Search this newsroom with DuckDuckGo"),
      ", and type your words after the ones that are there.",
    ],
    preview: "Preview. There is nothing to search here: search finds what is published, on the published site.",
    script: {
      empty: "Type words to find, or choose a year, a topic or a kind.",
      searching: "Searching…",
      none: "No results",
      one: "1 result",
      many: "{count} results",
      forWords: " for “{words}”",
      hint: "Check the spelling, use fewer or more general words, or choose any year, topic and kind.",
      cut: "Only the beginning of what you typed was searched for, because it is long.",
      missing: "Nothing here has {words}, so it was left out or shortened. Check the spelling.",
      word: "“{word}”",
      partial:
        "Some of the search index could not be loaded, so results may be missing. Try again later, or look by year or topic.",
      failures: {
        missing:
          "The search index could not be loaded, so nothing was searched. Try again later, or look by year or topic.",
        blocked:
          "This browser does not let the search run, so nothing was searched. Look by year or topic, or use a newer browser.",
      },
      title: "{words} - {title}",
      shown: "Showing {count} of {total} results.",
    },
  },

  subscribe: {
    title: "Follow our news",
    description: (council: string) =>
      `How to hear of news from ${council}: by email or in a feed reader, for all news, a topic or a strategy.`,
    email: "By email",
    signUp: <T>(link: Link<T>) => [link("Sign up for news by email"), ". You can stop at any time."],
    reader: "In a feed reader",
    whatAFeedIs:
      "A feed is a list of our news that an app can read. You add the feed’s address to a feed reader once, and the reader shows you each new release. You need no account with us, and we do not learn who you are.",
    manyReaders:
      "There are many feed readers, and some email programs have one built in. Some services also send a feed to you as a daily email.",
    allNews: "All news",
    rss: <T>(link: Link<T>) => [link("All news as RSS"), ", which every reader understands"],
    atom: "All news as Atom",
    json: "All news as JSON Feed",
    allFeeds: "All feeds at once",
    opml: <T>(link: Link<T>) => [
      "Many readers import a list of feeds. Save ",
      link("the list of all our feeds (OPML)"),
      ", import it there, and keep those that you want.",
    ],
    corrections: "Corrections",
    whyCorrections: <T>(link: Link<T>) => [
      "Feed readers say nothing when a release that they have already shown changes. Corrections, updates and withdrawals have separate feeds, which matter if you publish our text again. They are all on the page ",
      link("Corrections and updates"),
      ".",
    ],
    correctionsRss: "Corrections as RSS",
    correctionsAtom: "Corrections as Atom",
    correctionsJson: "Corrections as JSON Feed",
    strategies: "All strategies",
    whyStrategies: <T>(link: Link<T>) => [
      "What is decided about our strategies, when they end, and what replaces them. They are all on the page ",
      link("Strategies"),
      ".",
    ],
    strategiesRss: "Strategies as RSS",
    strategiesAtom: "Strategies as Atom",
    strategiesJson: "Strategies as JSON Feed",
    oneTopic: "One topic",
    oneStrategy: "One strategy",
    format: " (RSS)",
    asData: "As data",
    allReleases:
      "To count, search or map what we have announced, take all releases in one file. The newest comes first, and texts are left out.",
  },

  /** In the order and the words of the regulator's sample. https://www.gov.uk/government/publications/sample-accessibility-statement */
  accessibility: {
    title: "Accessibility statement",
    heading: (site: string) => `Accessibility statement for ${site}`,
    reviewed: <T>(day: T) => ["Last reviewed ", day],
    description: (site: string) =>
      `How accessible ${site} is, what is known not to work, and who to tell about a problem.`,
    scope: (scope: string) => `This accessibility statement applies to ${scope}.`,
    sample:
      "This newsroom is a sample and not a council’s website. The page shows the form of a council’s statement; nobody reads what is sent to the address below.",
    runBy: (council: string) => `This website is run by ${council}. It is made so that you can:`,
    youCan: [
      "change colours, contrast levels and fonts with the settings of your browser or device",
      "zoom in to 400% without the text running off the screen",
      "get around with a keyboard or with speech recognition",
      "listen to it with a screen reader",
    ],
    abilityNet: <T>(link: Link<T>) => [
      link("AbilityNet"),
      " has advice on making your device easier to use if you have a disability.",
    ],
    howAccessible: "How accessible this website is",
    parts: <T>(count: number, link: Link<T>) => [
      `We know of ${countOf(count, "part")} of this website that ${count === 1 ? "is" : "are"} not fully accessible. `,
      link("Non-accessible content"),
      " says what and why.",
    ],
    noParts: "We know of no part of this website that is not accessible.",
    tested: (day: string) => `People last tested this website on ${day}.`,
    notTested: "People have not tested this website yet, so there may be problems that we do not know of.",
    feedback: "Feedback and contact information",
    contactUs: "If you need information on this website in a different format, contact us:",
    formats: (formats: readonly string[]) =>
      `You can ask for ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(formats)}, or say what you need instead.`,
    answer: (days: number) =>
      `We will consider your request and get back to you within ${countOf(days, "working day")}.`,
    reporting: "Reporting accessibility problems with this website",
    improve:
      "We are always looking to improve the accessibility of this website. If you find a problem that is not listed on this page, or think that we do not meet the accessibility requirements, contact us in the same way.",
    enforcement: "Enforcement procedure",
    commission: <T>(link: Link<T>) => [
      `The Equality and Human Rights Commission (EHRC) is responsible for enforcing the ${regulations} (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, `,
      link("contact the Equality Advisory and Support Service (EASS)"),
      ".",
    ],
    technical: "Technical information about this website’s accessibility",
    /** The sentence that commits the council, in words that must not be changed. */
    commitment: (council: string) =>
      `${council} is committed to making its website accessible, in accordance with the ${regulations}.`,
    compliance: "Compliance status",
    guidelines,
    /** The beginning of the sentence on compliance, in the only three wordings that the law knows. */
    claims: {
      "fully compliant": `This website is fully compliant with the ${guidelines} AA standard`,
      "partially compliant": `This website is partially compliant with the ${guidelines} AA standard`,
      "not compliant": `This website is not compliant with the ${guidelines} AA standard`,
    },
    listed: { nonCompliances: "non-compliances", exemptions: "exemptions", and: " and " },
    dueTo: (listed: string) => `, due to the ${listed} listed below.`,
    areListed: (listed: string) => `. The ${listed} are listed below.`,
    cautious: "This is the most cautious of the three answers that the law allows, because no audit has been made.",
    issues: "Non-accessible content",
    reasons: "The content listed below is non-accessible for the following reasons.",
    noIssues: "We know of no content that is non-accessible.",
    noAudit: "We know of none. No audit has looked for it yet.",
    groups: {
      "non-compliance": "Non-compliance with the accessibility regulations",
      "disproportionate burden": "Disproportionate burden",
      "outside scope": "Content that’s not within the scope of the accessibility regulations",
    },
    burden:
      "We believe that mending this now would be a disproportionate burden within the meaning of the accessibility regulations.",
    outsideScope: "The accessibility regulations do not ask us to mend this.",
    fails: <T>(criterion: T) => [" This fails WCAG 2.2 success criterion ", criterion, "."],
    fixBy: (day: string) => ` We plan to mend this by ${day}.`,
    preparation: "Preparation of this accessibility statement",
    prepared: (prepared: string, reviewed: string) =>
      `This statement was prepared on ${prepared}. It was last reviewed on ${reviewed}.`,
    audit: (day: string, by: string, how: string) =>
      `This website was last tested on ${day} against the ${guidelines} AA standard. The test was carried out by ${by}. ${how}`,
    noAuditYet: "This website has not been tested by people.",
    machine:
      "Each change to this website is tested by machine, with axe-core and HTML_CodeSniffer on every page. Such tests find only a part of all problems.",
  },

  removed: {
    title: "This page was removed",
    description: (council: string, page: string, day: string | undefined) =>
      `What was at ${page} was removed by ${council}${day ? ` on ${day}` : ""}.`,
    on: <T>(day: T) => ["We removed it on ", day, "."],
    reason: (reason: string) => `Reason: ${reason}`,
    contact: "Contact us",
  },

  notFound: {
    title: "Page not found",
    description: "There is no page at this address.",
    advice: "If you typed the address, check that it is right. If you followed a link, the page may have moved.",
  },

  moved: "This page has moved",
};
