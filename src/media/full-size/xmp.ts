import XMLBuilder from "fast-xml-builder";
import type { PhotoWords } from "../../newsroom/media.ts";

const builder = new XMLBuilder({ attributeNamePrefix: "@", ignoreAttributes: false, suppressEmptyNode: true });

/** Metadata as XMP. https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata */
export function xmp({ description, alt, credit, licence, source }: PhotoWords): Buffer {
  const packet = builder.build({
    "x:xmpmeta": {
      "@xmlns:x": "adobe:ns:meta/",
      "rdf:RDF": {
        "@xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdf:Description": {
          "@rdf:about": "",
          "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "@xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
          "@xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
          "@xmlns:Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
          ...(credit && { "dc:creator": { "rdf:Seq": { "rdf:li": credit } }, "photoshop:Credit": credit }),
          "photoshop:Source": source,
          "dc:description": inDefault(description),
          "Iptc4xmpCore:AltTextAccessibility": inDefault(alt),
          "dc:rights": inDefault(licence),
          "xmpRights:UsageTerms": inDefault(licence),
        },
      },
    },
  });
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${packet}<?xpacket end="r"?>`);
}

function inDefault(words: string): object {
  return { "rdf:Alt": { "rdf:li": { "@xml:lang": "x-default", "#text": words } } };
}
