import { absolute } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";

/** The council, as every page names it. https://schema.org/GovernmentOrganization */
export function council(site: Site): object {
  const { name, website = site.url, logo } = site;
  return {
    "@type": "GovernmentOrganization",
    "@id": `${site.url}#council`,
    name,
    url: website,
    ...(logo && { logo: logoOf(site, logo.light) }),
  };
}

/** The council with whom to ask, and its newsroom. https://schema.org/WebSite */
export function newsroom(site: Site): object[] {
  const { name, email, phone } = site.contact;
  return [
    {
      ...council(site),
      contactPoint: {
        "@type": "ContactPoint",
        contactType: name,
        ...(email && { email }),
        ...(phone && { telephone: phone }),
      },
    },
    {
      "@type": "WebSite",
      "@id": `${site.url}#newsroom`,
      url: site.url,
      name: site.title,
      inLanguage: site.locale,
      publisher: { "@id": `${site.url}#council` },
    },
  ];
}

/** The largest version: search engines ask for at least 112 pixels, and take a drawing of any size. */
function logoOf(site: Site, { versions, address }: NonNullable<Site["logo"]>["light"]): string {
  return absolute(site, versions.at(-1)?.address ?? address);
}
