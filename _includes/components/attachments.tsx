import { href } from "../../src/newsroom/address.ts";
import type { CreditedPicture, LinkedDocument } from "../../src/newsroom/item.ts";
import type { Contact, Site } from "../../src/newsroom/site.ts";
import { sizeInWords } from "../../src/newsroom/words.ts";

/** A picture with its caption and credit. */
export function Picture({ site, picture }: { site: Site; picture: CreditedPicture }) {
  const { alt, caption, credit, width, height } = picture;
  return (
    <figure class="picture">
      <img src={href(site, picture.address)} alt={alt} width={width} height={height} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span class="credit">Picture: {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** Documents to download, each with its type and size. */
export function Documents({ site, documents }: { site: Site; documents: readonly LinkedDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <section class="documents">
      <h2>Documents</h2>
      <ul>
        {documents.map((document) => (
          <li>
            <a href={href(site, document.address)}>
              {document.title} ({document.type}, {sizeInWords(document.bytes)})
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How to reach a role, as a line of links. */
export function ContactLine({ contact }: { contact: Contact }) {
  const { name, email, phone } = contact;
  return (
    <p class="contact">
      <strong>{name}</strong>
      {email && (
        <>
          {": "}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone && (
        <>
          {email ? ", " : ": "}
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
        </>
      )}
    </p>
  );
}
