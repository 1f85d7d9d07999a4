import type { Media } from "../../src/newsroom/media.ts";
import type { BodyContext } from "../../src/text/body.ts";
import { photo } from "../support/newsroom-fixture.ts";

const files: Readonly<Record<string, Media>> = {
  "/media/library.jpg": photo,
  "/media/plan.pdf": {
    kind: "document",
    file: "content/media/plan.pdf",
    address: "/media/plan.pdf",
    bytes: 1000,
    type: "PDF",
    pages: 14,
  },
};

/** A newsroom below a path of its council's site, with one picture and one document. */
export const context: BodyContext = {
  basePath: "/newsroom/",
  url: "https://northgate.example/newsroom/",
  locale: "en-GB",
  firstLine: 10,
  mediaAt: (address) => files[address],
  own: (words) => words,
  isBeingWritten: true,
};
