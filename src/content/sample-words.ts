/** The domain of the sample's addresses, which nobody holds and nobody reads. */
export const sampleDomain = "newsroom.example";

/** What the sample is called in `site.yaml`, and what its statement is about. */
export const sampleNames: readonly string[] = [
  "Sample newsroom",
  "Sample newsroom for a council",
  "this sample newsroom, https://newsroom.example",
];

/**
 * The sentences of the sample's pages, as readers see them. What the sample no longer says stays in the list: a council may
 * have begun with it.
 */
export const sampleSentences: readonly string[] = [
  "What this sample newsroom is, how it is made and how far to trust it.",
  "This is a sample.",
  "It shows how a council can publish its news, its strategies and its feeds from plain text files.",
  "It does not belong to a council.",
  "Its one release and its one strategy are retold from a public announcement of Worcestershire County Council of 9 February 2018.",
  "The facts are as they were announced then.",
  "Each announcement is one text file.",
  "Each has one page, one address and one place in the feeds, and keeps them.",
  "Releases name the strategies they are about, and each strategy lists its releases.",
  "Every page is tested for accessibility before it is published.",
  "The text may be used again under the licence that the foot of each page names.",
  "Each release has a plain “Text to copy”.",
  "How to reach the press office, and how to tell us that something on this site is wrong.",
  "Write to the press office at press@newsroom.example.",
  "This is a sample address, and nobody reads it.",
  "Tell us about a mistake, or ask for a page or a document in another format, at the same address.",
  "Say which page you mean.",
  "This site sets no cookies, runs no scripts and asks nothing of its readers.",
  "This sample newsroom sets no cookies and runs no scripts.",
  "Its pages load nothing from anyone else’s computers.",
  "The company that hosts the site may keep a record of requests, as web servers do: an internet address, the time and the page.",
  "We do not use it to find out who reads what.",
  "A feed reader fetches our feeds on your behalf.",
  "What it learns about you is a matter between you and its maker.",
  "If you write to us, we use your address to answer you and for nothing else.",
];
