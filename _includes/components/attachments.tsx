import { wordsIn } from "../../src/language/words.ts";
import { href } from "../../src/newsroom/address.ts";
import type { Body } from "../../src/newsroom/body.ts";
import { documentInWords } from "../../src/newsroom/format.ts";
import type { LinkedDocument } from "../../src/newsroom/media.ts";
import type { Contact, Site } from "../../src/newsroom/site.ts";

interface DocumentsProps {
  readonly site: Site;
  readonly item: { readonly title: string; readonly documents: readonly LinkedDocument[]; readonly body: Body };
  /** Who to ask for a document in another format. */
  readonly contact: Contact;
}

/** Documents to download, each with its type, size and pages. Below them, or for those in the text, how to get another format. */
export function Documents({ site, item, contact }: DocumentsProps) {
  const { title, documents, body } = item;
  if (documents.length === 0)
    return body.media.some(({ kind }) => kind === "document") ? (
      <OtherFormat site={site} contact={contact} title={title} />
    ) : null;
  return (
    <section class="documents">
      <h2>{wordsIn(site.locale).document.heading}</h2>
      <ul>
        {documents.map((document) => (
          <li>
            <a href={href(site, document.address)}>
              {document.title} ({documentInWords(document, site.locale)})
            </a>
          </li>
        ))}
      </ul>
      <OtherFormat site={site} contact={contact} title={title} />
    </section>
  );
}

/** Not everyone can read a PDF: others have somebody to ask, in an email that says what about. */
function OtherFormat({ site, contact, title }: { site: Site; contact: Contact; title: string }) {
  const { otherFormat, otherFormatSubject } = wordsIn(site.locale).document;
  const { email, phone } = contact;
  const address = email
    ? `mailto:${email}?subject=${encodeURIComponent(otherFormatSubject(title))}`
    : `tel:${(phone ?? "").replaceAll(/[^+\d]/g, "")}`;
  return (
    <p class="other-format">
      {otherFormat((words) => (
        <a href={address}>{words}</a>
      ))}
    </p>
  );
}

interface ContactProps {
  readonly contact: Contact;
  /** The heading above, whose words are not said again. */
  readonly heading?: string;
}

/** How to reach a role, as a line of links. */
export function ContactLine({ contact: { name, email, phone }, heading }: ContactProps) {
  return (
    <p class="contact">
      {name !== heading && (
        <>
          <strong>{name}</strong>:{" "}
        </>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {email && phone && ", "}
      {phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>}
    </p>
  );
}
