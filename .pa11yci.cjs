// pa11y-ci reads this file, and takes a promise. It is written in scripts/pa11y-ci.ts, which Node.js 24 reads as it is.
module.exports = import("./scripts/pa11y-ci.ts").then(({ configuration }) => configuration);
