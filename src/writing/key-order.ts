/**
 * The order in which the keys of items are written, of every kind: as `content-file.ts` writes them, and those that come later
 * near what they belong to. A key that is not here stands above `status`.
 */
export const keyOrder: readonly string[] = [
  "title",
  "date",
  "embargo",
  "summary",
  "supersedes",
  "period",
  "topics",
  "strategies",
  "owner",
  "decisions",
  "extensions",
  "consultation",
  "review",
  "reviews",
  "priorities",
  "figures",
  "image",
  "gallery",
  "documents",
  "contact",
  "backdated",
  "changes",
  "status",
  "withdrawn",
  "id",
  "aliases",
  "accept",
];
