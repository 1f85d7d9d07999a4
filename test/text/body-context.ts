import type { Media } from "../../src/newsroom/item.ts";
import type { BodyContext } from "../../src/text/body.ts";

const files: Readonly<Record<string, Media>> = {
  "/media/library.jpg": {
    kind: "picture",
    file: "content/media/library.jpg",
    address: "/media/library-0123456789.jpg",
    bytes: 1000,
    width: 800,
    height: 600,
  },
  "/media/plan.pdf": {
    kind: "document",
    file: "content/media/plan.pdf",
    address: "/media/plan.pdf",
    bytes: 1000,
    type: "PDF",
  },
};

/** A newsroom below a path of its council's site, with one picture and one document. */
export const context: BodyContext = {
  basePath: "/newsroom/",
  url: "https://northgate.example/newsroom/",
  locale: "en-GB",
  firstLine: 10,
  mediaAt: (address) => files[address],
};
