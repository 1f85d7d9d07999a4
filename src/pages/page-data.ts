import type { Edition } from "../newsroom/edition.ts";

/** What every template is given. */
export interface PageData {
  readonly edition: Edition;
}

type ListName = { [Name in keyof Edition]: Edition[Name] extends readonly unknown[] ? Name : never }[keyof Edition];

/** The data of a template that makes a page of each entry of a list of the edition, and is given it by a name. */
export function pageForEach<List extends ListName, Alias extends string>(
  list: List,
  alias: Alias,
  addressOf: (entry: Edition[List][number]) => string,
) {
  return {
    pagination: { data: `edition.${list}`, size: 1, alias },
    permalink: (data: Readonly<Record<Alias, Edition[List][number]>>) =>
      addressOf(data[alias]).replace(/\/$/, "/index.html"),
  };
}
