import { z } from "zod";
import type { CreditedPicture, LinkedDocument } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import { type Known, minute, namesOf, refuse, text, word } from "./fields.ts";
import { isMedia, type MediaLibrary } from "./media.ts";

/** What the headers of releases and strategies are read against. */
export interface Surroundings {
  readonly site: Site;
  readonly library: MediaLibrary;
  /** The strategies that exist, by file name without `.md`. */
  readonly strategies: Known;
}

/** The keys that releases and strategies share. */
export function itemFields({ site, library }: Surroundings) {
  return {
    status: word(["draft", "published"]),
    title: text,
    summary: text,
    topics: namesOf("topic", topicsOf(site)),
    id: text
      .superRefine((value, context) => {
        if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(value))
          refuse(context, { what: `"${value}" cannot be an id`, write: "letters, digits and hyphens" });
      })
      .optional(),
    embargo: minute(site.timeZone).optional(),
    image: pictureField(library).optional(),
    documents: z.array(documentField(library)).optional(),
  };
}

/** Topics by slug, and by the name that readers see in any case. */
function topicsOf(site: Site): Known {
  return new Map(
    site.topics.flatMap(({ slug, name }) => [
      [name.toLowerCase(), slug],
      [slug, slug],
    ]),
  );
}

const altText = text.superRefine((value, context) => {
  if (/^\S+\.\w{3,4}$/.test(value))
    refuse(context, {
      what: `the alternative text "${value}" is the name of a file`,
      write: "what the picture shows, for someone who cannot see it",
    });
});

function pictureField(library: MediaLibrary) {
  return z
    .strictObject({ file: text, alt: altText, caption: text.optional(), credit: text.optional() })
    .transform(({ file, ...words }, context): CreditedPicture => {
      const found = library.find(file);
      if (!isMedia(found)) return refuse(context, found, ["file"]);
      if (found.kind !== "picture")
        return refuse(context, { what: `${file} is not a picture`, write: "`documents:` for it, and a picture here" }, [
          "file",
        ]);
      return { ...found, ...words };
    });
}

function documentField(library: MediaLibrary) {
  return z.strictObject({ file: text, title: text }).transform(({ file, title }, context): LinkedDocument => {
    const found = library.find(file);
    if (!isMedia(found)) return refuse(context, found, ["file"]);
    if (found.kind !== "document")
      return refuse(
        context,
        { what: `${file} is a picture`, write: "`image:` for it, or ![what it shows](/media/…) in the text" },
        ["file"],
      );
    return { ...found, title };
  });
}
