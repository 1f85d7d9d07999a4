import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { wordsIn } from "../../src/language/words.ts";
import { absolute } from "../../src/newsroom/address.ts";
import { documentInWords, publishedInWords } from "../../src/newsroom/format.ts";
import type { Release } from "../../src/newsroom/item.ts";
import { languageAttributes } from "../../src/newsroom/language.ts";
import { type CreditedPicture, captionAndCredit } from "../../src/newsroom/media.ts";
import type { Contact, Site } from "../../src/newsroom/site.ts";

interface Props {
  readonly site: Site;
  readonly release: Release;
  readonly subject: string;
  /** Until when it is held, in words. */
  readonly embargo: string | undefined;
  readonly isThere: (file: { readonly address: string }) => boolean;
  readonly pictures: readonly PictureToLoad[];
  /** How wide it is, in pixels. */
  readonly width: number;
  /** The address of its picture within the email, and how large it is shown. */
  readonly picture: ShownPicture | undefined;
  /** The text and the notes to editors, for an email. */
  readonly body: string;
  readonly notes: string | undefined;
  /** What the council says of itself, for an email. */
  readonly boilerplate: string | undefined;
}

/** A picture of the release: the words about it, and its file with the whole web address, if newspapers may have it. */
interface PictureToLoad {
  readonly said: readonly string[];
  readonly file: { readonly words: string; readonly url: string } | undefined;
}

interface ShownPicture {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

/** Mail programs know no style sheets. */
const font = "font:16px/1.5 arial,sans-serif;color:#000000";
const small = "font-size: 14px;";

/** A release as the HTML of an email to journalists: what is embargoed says so first. */
export function renderPressEmail(props: Props): string {
  return `<!doctype html>\n${renderToString(<PressEmail {...props} />)}\n`;
}

function PressEmail({
  site,
  release,
  subject,
  embargo,
  isThere,
  pictures,
  width,
  picture,
  body,
  notes,
  boilerplate,
}: Props) {
  const words = wordsIn(site.locale).release;
  const { title, titleLanguage, summary, summaryLanguage } = release;
  return (
    <html lang={site.locale}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style={font}>
        <div style={`max-width: ${width}px;`}>
          {embargo && (
            <p>
              <strong>{embargo}</strong>
            </p>
          )}
          <h1 style="font-size: 26px; line-height: 1.25;" {...languageAttributes(titleLanguage)}>
            {title}
          </h1>
          <p>
            {words.published} {publishedInWords(release.published, site.locale)}
          </p>
          <p {...languageAttributes(summaryLanguage)}>
            <strong>{summary}</strong>
          </p>
          {picture && release.picture && <Picture site={site} shown={picture} of={release.picture} />}
          <Html html={body} />
          <p>{words.ends}</p>
          {release.notes && notes && (
            <Part title={release.notes.heading}>
              <Html html={notes} />
            </Part>
          )}
          {boilerplate && (
            <Part title={words.about(site.name)}>
              <Html html={boilerplate} />
            </Part>
          )}
          <Pictures site={site} pictures={pictures} />
          <Documents site={site} release={release} isThere={isThere} />
          <Part title={words.press}>
            <ContactLines contact={release.contact ?? site.contact} />
          </Part>
        </div>
      </body>
    </html>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2 style="font-size: 19px; line-height: 1.3;">{title}</h2>
      {children}
    </>
  );
}

/** Made by our own markdown. */
function Html({ html }: { html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

interface PictureProps {
  readonly site: Site;
  readonly shown: ShownPicture;
  readonly of: CreditedPicture;
}

function Picture({ site, shown: { source, width, height }, of: { alt, caption, credit } }: PictureProps) {
  return (
    <>
      <p>
        <img src={source} alt={alt} width={width} height={height} style="max-width:100%;height:auto" />
      </p>
      {(caption || credit) && (
        <p style={small}>{captionAndCredit({ caption, credit }, wordsIn(site.locale).body.credit)}</p>
      )}
    </>
  );
}

/** Where newspapers find each picture in the size that they print. */
function Pictures({ site, pictures }: Pick<Props, "site" | "pictures">) {
  const offered = pictures.flatMap(({ said, file }) => (file ? [{ said, file }] : []));
  if (offered.length === 0) return null;
  return (
    <Part title={wordsIn(site.locale).picture.heading(offered.length)}>
      <ul>
        {offered.map(({ said, file }) => (
          <li>
            {said.map((text) => (
              <>
                {text}
                <br />
              </>
            ))}
            {file.words}: <a href={file.url}>{file.url}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Nobody can open a held one: it is named, with what it is and when it can be read. */
function Documents({ site, release: { documents }, isThere }: Pick<Props, "site" | "release" | "isThere">) {
  const words = wordsIn(site.locale);
  if (documents.length === 0) return null;
  return (
    <Part title={words.document.heading}>
      <ul>
        {documents.map((document) => {
          const address = absolute(site, document.address);
          return (
            <li>
              {document.title} ({documentInWords(document, site.locale)})
              {isThere(document) ? "" : words.release.afterEmbargo}: <a href={address}>{address}</a>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function ContactLines({ contact: { name, email, phone } }: { contact: Contact }) {
  return (
    <p>
      {name}
      {email && (
        <>
          <br />
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone && (
        <>
          <br />
          {phone}
        </>
      )}
    </p>
  );
}
