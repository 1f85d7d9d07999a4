import { Parser } from "htmlparser2";

/** What a page needs from its site to stand alone. */
export interface Surroundings {
  /** The page's own web address. */
  readonly url: string;
  /** The text of the style sheet at an address of the page; undefined where it is not there. */
  readonly styleAt: (href: string) => string | undefined;
  /** The picture at an address of the page as a `data:` address; undefined where it is not there. */
  readonly pictureAt: (src: string) => string | undefined;
}

/** It loads nothing: its style sheet and its pictures stand in it. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Elements that load something, choose between sizes of a picture, or are for machines. */
const leftOut = new Set(["link", "script", "source"]);

const empty = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

/**
 * A page of a built site as one file: styles and pictures inside, no script, no request. Links to other pages become whole
 * addresses, and open beside it.
 */
export function selfContained(html: string, surroundings: Surroundings): string {
  const out: string[] = [];
  let isInScript = false;
  const parser = new Parser(
    {
      onprocessinginstruction: (_, data) => void out.push(`<${data}>`),
      onopentag(name, attributes) {
        if (name === "script") isInScript = true;
        if (name === "link" && attributes["rel"] === "stylesheet")
          out.push(`<style>${surroundings.styleAt(decoded(attributes["href"] ?? "")) ?? ""}</style>`);
        if (leftOut.has(name)) {
          if (name === "source" && attributes["media"]) out.push(tag(name, otherPicture(attributes, surroundings)));
          return;
        }
        out.push(tag(name, changed(name, attributes, surroundings)));
        // Or a link to a part of the page would lead to the page that this one stands in.
        if (name === "head") out.push('<base href="about:srcdoc"/>');
      },
      ontext: (text) => void (isInScript || out.push(text)),
      onclosetag(name) {
        if (name === "script") isInScript = false;
        if (!leftOut.has(name) && !empty.has(name)) out.push(`</${name}>`);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return out.join("");
}

type Attributes = Readonly<Record<string, string>>;

function changed(name: string, attributes: Attributes, { url, pictureAt }: Surroundings): Attributes {
  if (name === "meta" && attributes["http-equiv"] === "Content-Security-Policy")
    return { ...attributes, content: policy };
  if (name === "img") {
    const { srcset: _, sizes: __, loading: ___, src = "", ...rest } = attributes;
    return { ...rest, src: pictureAt(decoded(src)) ?? "" };
  }
  const { href } = attributes;
  if (href === undefined || href.startsWith("#")) return attributes;
  return { ...attributes, href: new URL(decoded(href), url).href.replaceAll("&", "&amp;"), target: "_blank" };
}

/** Another picture, as for dark screens: the first that the element offers. */
function otherPicture({ srcset = "", ...rest }: Attributes, { pictureAt }: Surroundings): Attributes {
  return { ...rest, srcset: pictureAt(decoded(srcset.split(" ", 1)[0] ?? "")) ?? "" };
}

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
  return `<${name}${written.join("")}${empty.has(name) ? "/" : ""}>`;
}

/** Of the entities in an address of our pages, only this one changes it. */
function decoded(address: string): string {
  return address.replaceAll("&amp;", "&");
}
