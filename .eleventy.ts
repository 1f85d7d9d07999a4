import type { UserConfig } from "@11ty/eleventy";
import { ledgerOf } from "./src/cli/ledger-file.ts";
import { mediaWork } from "./src/cli/media-work.ts";
import { kindTemplates } from "./src/kinds/kinds.ts";
import { content } from "./src/pipeline/plugins/content.ts";
import { writeDesk } from "./src/pipeline/plugins/desk.ts";
import {
  copyPublic,
  files,
  publishMedia,
  writeFeeds,
  writePreviewSheet,
  writeReleaseData,
  writeReleaseTexts,
} from "./src/pipeline/plugins/files.ts";
import { pages } from "./src/pipeline/plugins/pages.ts";
import { writeSearch } from "./src/pipeline/plugins/search.ts";
import { server } from "./src/pipeline/plugins/server.ts";
import { publishForSharing } from "./src/pipeline/plugins/shared-links.ts";

/** The table of contents of the site, as `npx @11ty/eleventy --config=.eleventy.ts` (or with `--serve`) and our commands read it. */
export default function newsroom(config: UserConfig) {
  // What is shown: content/ read, checked and gated. It is data for the templates (`edition`), and no template itself.
  config.addPlugin(content, { folder: "content", clock: Date.now, print: console.log, mediaWork, ledgerOf });

  // Files that no template makes, in this order
  config.addPlugin(files, [
    copyPublic, // public/, as it is
    publishMedia, // the council's logo and icons, documents, and pictures: in the sizes of screens, and as newspapers get them
    publishForSharing, // what other sites show of a page: its picture, or card.png beside it
    writeFeeds, // RSS, Atom and JSON Feed, of the site, its topics, strategies and corrections
    writeReleaseTexts, // release.txt beside each release, to copy
    writeReleaseData, // all releases as CSV and JSON
    writeDesk, // forms for officers below /desk/, where site.yaml names a repository to write to
    writeSearch, // the index of all that search finds, and the scripts of its page
    writePreviewSheet, // in a preview: the style of its banners
  ]);

  // Pages and files that are made from it: each template in src/pages makes one, or one for each entry of a list.
  config.addPlugin(pages, [
    // The kinds of content: releases, strategies and their register, standing pages, the accessibility statement
    ...kindTemplates,
    // Lists of several kinds
    "home.11ty.tsx", // the newest of everything
    "news.11ty.tsx", // all releases, newest first
    "news-year.11ty.tsx", // the releases of a year
    "topics.11ty.tsx", // all topics
    "topic.11ty.tsx", // the strategies and releases of a topic
    "corrections.11ty.tsx", // what was corrected, updated or withdrawn
    "subscribe.11ty.tsx", // the feeds, and how to follow them
    "search.11ty.tsx", // the one page with a script
    // Where there is no such page, or none any more
    "not-found.11ty.tsx", // 404.html
    "gone.11ty.tsx", // published in error, and taken down
    "redirect.11ty.tsx", // an old address
    "unreadable.11ty.tsx", // in a preview: a file that cannot be read
    // For programs
    "register.11ty.ts", // the register of strategies as CSV, JSON and iCalendar
    "figures.11ty.ts", // the figures of a strategy as CSV
    "feed-list.11ty.ts", // feeds.opml, all feeds for feed readers
    "sitemap.11ty.ts", // sitemap.xml
    "robots.11ty.ts", // robots.txt
    "security.11ty.ts", // .well-known/security.txt
    "hosting.11ty.ts", // headers and redirects, for hosts that read them from a file
    "feed-stylesheet.11ty.ts", // feed.css, by which browsers show a feed
    "stylesheet.11ty.ts", // the one style sheet, in the colours of the council
  ]);

  // The server of --serve. Officers have their own, which shows drafts and held items too: npm start.
  config.addPlugin(server);

  config.setEventEmitterMode("sequential"); // first content is read, then files are written, then pages
  config.setQuietMode(true); // what is wrong with the content is not lost among the names of files
  // No filters or shortcodes, since templates are TypeScript and import what they need; no data files, since all is handed over.
  config.setDataFileSuffixes([]);
  config.setWatchJavaScriptDependencies(false);
  return { dir: { input: "src/pages", includes: "../../_includes", data: "no-data" }, templateFormats: ["11ty.js"] };
}
