import type { CreditedPicture } from "../newsroom/item.ts";
import { altFault } from "../text/lint/pictures.ts";
import { capitalsFault } from "../text/lint/wording.ts";
import type { TextFile } from "./text-file.ts";

/** The keys of a header whose words people read. */
interface Words {
  readonly title: string;
  readonly summary: string;
  readonly image?: CreditedPicture | undefined;
}

const sameForAll =
  /^(press release|news|news release|media release|statement|announcement|update|untitled|title|test|new page|document)\W*$/i;

/** Advice on the words of a header: capitals, a title that fits any release, and what is said of the picture. */
export function tellHeaderWords({ values, header, tell }: TextFile<Words>): void {
  const { title = "", summary = "", image } = values;
  const advise = (way: readonly string[], what: string, write: string) =>
    tell({ ...header.place(way), field: way.join("."), what, write, level: "advice" });

  for (const [key, words] of Object.entries({ title, summary })) {
    const fault = capitalsFault(words);
    if (fault) advise([key], fault[1], fault[2]);
  }
  if (sameForAll.test(title)) advise(["title"], `the title "${title}" fits any page`, "what happened, in a few words");
  const fault = image && altFault(image.alt, image.caption);
  if (fault?.level) advise(["image", "alt"], fault.what, fault.write ?? "what the picture shows");
}
