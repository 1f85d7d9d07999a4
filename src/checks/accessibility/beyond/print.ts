/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Check, type Mark, withMedia } from "./check.ts";

/** On paper a page says what it is, of which day and from where, and leaves out what only a screen can use. */
export const print: Check = {
  widths: [1280],
  rules: {
    "print-missing": {
      what: "On paper this page lacks what a reader needs",
      mend: "Show it in the print part of the style sheet, in a colour that is dark on white.",
      guidance: "https://www.w3.org/TR/CSS2/media.html#media-types",
    },
    "print-navigation": {
      what: "On paper this navigation leads nowhere",
      mend: "Hide it in the print part of the style sheet.",
      guidance: "https://www.w3.org/TR/CSS2/media.html#media-types",
    },
  },
  async find(open) {
    const date = await open.page.evaluate(() => {
      const dates = [...document.querySelectorAll("main time")];
      return dates.findIndex((date) => newsroom.isShown(date));
    });
    return await withMedia(open, { media: "print" }, () => open.page.evaluate(findPrinted, date));
  },
};

function findPrinted(dateIndex: number): Mark[] {
  // Paper is white: browsers leave out the colours behind words.
  const isPrinted = (part: Element) => {
    const { width, height } = part.getBoundingClientRect();
    return (
      newsroom.isShown(part) && width * height > 4 && newsroom.contrast(getComputedStyle(part).color, "white") >= 4.5
    );
  };
  const title = document.querySelector("h1");
  const date = document.querySelectorAll("main time")[dateIndex];
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const address = canonical?.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const saysAddress = [...document.querySelectorAll("body *")].some(
    (part) =>
      [...part.childNodes].some((node) => node instanceof Text && node.data.includes(address ?? "")) && isPrinted(part),
  );
  return [
    ...(title && isPrinted(title) ? [] : [newsroom.mark("print-missing", title ?? document.body, "its title")]),
    ...(!date || isPrinted(date) ? [] : [newsroom.mark("print-missing", date, "its date")]),
    ...(!address || saysAddress ? [] : [newsroom.mark("print-missing", document.body, "its address")]),
    ...[...document.querySelectorAll("nav, [role=navigation]")]
      .filter((part) => newsroom.isShown(part) && part.getBoundingClientRect().height > 0)
      .map((part) => newsroom.mark("print-navigation", part)),
  ];
}
