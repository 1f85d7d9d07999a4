import type { FeedFile } from "../feeds/feed-files.ts";

export const data = {
  pagination: { data: "feeds", size: 1, alias: "file" },
  permalink: ({ file }: { file: FeedFile }) => file.address,
};

export function render({ file }: { file: FeedFile }): Promise<string> {
  return file.text();
}
