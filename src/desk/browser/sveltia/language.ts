/** The language in which the bundle has our words for Sveltia. */
const ourLanguage = "en-GB";

// Sveltia speaks the language of the browser, which on many an officer's computer is that of its maker. It looks as soon as it is loaded:
// this is imported before it.
Object.defineProperties(navigator, {
  language: { configurable: true, value: ourLanguage },
  languages: { configurable: true, value: [ourLanguage] },
});
