import { address } from "../newsroom/address.ts";
import type { Statement } from "../newsroom/statement.ts";
import { type Kind, noFeeds } from "./kind.ts";

const place = "accessibility.yaml";

/** The accessibility statement, made from its facts: `accessibility.yaml`. */
export const statement: Kind<Statement> = {
  words: ["accessibility statement", "accessibility statements"],
  files: {
    place,
    required: [place],
    addressOf: (path) => (path === place ? address.accessibility : undefined),
    nameFault: () => undefined,
    pathOf: () => undefined,
  },
  root: undefined,
  cache: "minutes",
  order: () => 0,
  isGated: false,
  seen: (items) => items,
  lists: () => [],
  beside: () => [],
  feeds: noFeeds,
  sitemap: (items) => items.map((item) => ({ address: item.address, lastmod: item.reviewed.day })),
  ledger: "nothing",
  hasData: false,
  templates: ["accessibility.11ty.tsx"],
};
