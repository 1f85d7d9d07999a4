import { z } from "zod";
import { fullSizeOf } from "#full-size";
import { exampleWords } from "../newsroom/example-words.ts";
import type { CreditedPicture, PressPicture } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";
import type { Violation } from "../problems/problem.ts";
import { altFault } from "../text/lint/pictures.ts";
import { refuse, text, typedAs } from "./fields.ts";
import { isMedia, type MediaLibrary } from "./files/media-library.ts";
import type { Examples } from "./validate-front-matter.ts";

/** How the keys of pictures are written. */
export const pictureExamples: Examples = {
  image: { such: `image: {file: photo.jpg, alt: "${exampleWords.alt}"}` },
  "image.file": { such: "file: photo.jpg" },
  "image.alt": { such: `alt: "${exampleWords.alt}"` },
  gallery: { such: `gallery: [{file: photo.jpg, alt: "${exampleWords.alt}"}]` },
  "gallery.file": { such: "file: photo.jpg" },
  "gallery.alt": { such: `alt: "${exampleWords.alt}"` },
};

const altText = text.superRefine((value, context) => {
  const fault = altFault(value);
  if (fault && !fault.level) refuse(context, saysNothing(fault));
});

const creditedPicture = z.strictObject({
  file: text.meta(typedAs("picture")),
  alt: altText,
  caption: text.optional(),
  credit: text.optional(),
});

function saysNothing({ rule, message }: Pick<Violation, "rule" | "message">): Violation {
  return { rule, message, fix: `write ${exampleWords.pictureUnseen}` };
}

/** A picture with the words about it. */
export function pictureField(library: MediaLibrary) {
  return creditedPicture.transform((typed, context) => findPicture(typed, library, context));
}

function findPicture<W extends z.output<typeof creditedPicture>>(
  { file, ...words }: W,
  library: MediaLibrary,
  context: z.RefinementCtx,
): CreditedPicture & Omit<W, "file"> {
  const fault = altFault(words.alt, undefined, file);
  if (fault && !fault.level) refuse(context, saysNothing(fault), ["alt"]);
  const found = library.find(file);
  if (!isMedia(found)) return refuse(context, found, ["file"]);
  if (found.kind === "picture") return { ...found, ...words };
  return refuse(
    context,
    {
      rule: "picture-or-document",
      message: `${file} is not a picture`,
      fix: "choose a picture, and move this file to `documents:`",
    },
    ["file"],
  );
}

/** Of a picture that newspapers may not have. */
const notOffered = "none";

/** How newspapers may use a picture. */
const licenceField = text.superRefine((value, context) => {
  if (value === notOffered || !/^(none|no|not?hing|n\/?a|nil|false|-+)\.?$/i.test(value)) return;
  refuse(context, {
    rule: "picture-licence",
    message: `"${value}" says nothing about how the picture may be used`,
    fix: `${notOffered}, if newspapers may not have it; or how they may use it, in one sentence`,
    value: notOffered,
  });
});

/** A picture that newspapers are offered at full size, where its own line or that of the whole site says how they may use it. */
export function pressPictureField(library: MediaLibrary, site: Pick<Site, "name" | "photoLicence">) {
  return creditedPicture
    .extend({ licence: licenceField.optional() })
    .transform(({ licence: typed, ...words }, context): PressPicture => {
      const picture = findPicture(words, library, context);
      const licence = typed === notOffered ? undefined : typed;
      const terms = typed === undefined ? site.photoLicence : licence;
      if (picture === z.NEVER || terms === undefined) return { ...picture, licence };
      const { alt, credit, caption = alt } = words;
      const fullSize = fullSizeOf(picture, { description: caption, alt, credit, licence: terms, source: site.name });
      return { ...picture, licence, fullSize };
    });
}
