import { useState } from "preact/hooks";
import { withoutForm } from "../../file-form.ts";
import { type Hunk, hunksOf, mergeLines } from "../../merge/lines.ts";
import { requestWords as words } from "../../words/request.ts";
import type { Collision } from "./notices.ts";
import { formOf, goOnFrom } from "./open-texts.ts";

interface Props {
  readonly collision: Collision;
  readonly timeZone: string;
  readonly done: (sentence: string) => void;
}

/** What a colleague changed, and what can become of what the officer typed. */
export function CollisionNotice({ collision, timeZone, done }: Props) {
  const [isCopied, setCopied] = useState(false);
  const { path, base, theirs, by, at } = collision;
  const form = formOf(path);
  const mine = form?.text ?? collision.mine;
  const name = path.split("/").at(-1) ?? path;
  const copy = (
    <button
      type="button"
      onClick={async () => {
        await navigator.clipboard.writeText(mine);
        setCopied(true);
      }}
    >
      {words.copy}
    </button>
  );
  const copied = <span role="status">{isCopied ? ` ${words.copied}` : ""}</span>;
  if (base === undefined) {
    return (
      <>
        <p role="alert">{/\.(md|yaml)$/.test(path) ? words.taken(name, by) : words.fileTaken(name, by)}</p>
        <p class="desk-buttons">
          {mine && copy}
          {copied}
        </p>
      </>
    );
  }
  const merged = theirs === undefined ? undefined : mergeLines(base.trim(), mine.trim(), withoutForm(theirs));
  const over = () => {
    goOnFrom(path, theirs ?? "");
    done(words.overDone);
  };
  const both = () => {
    if (merged === undefined) return;
    goOnFrom(path, theirs ?? "");
    form?.change(`${merged}\n`);
    done(words.bothDone);
  };
  return (
    <>
      <p role="alert">{words.changed(by, at && dayAndTime(at, timeZone))}</p>
      <h2>{words.changedHeading}</h2>
      {theirs === undefined ? (
        <p>{words.deleted}</p>
      ) : (
        <Changes hunks={hunksOf(withoutForm(base), withoutForm(theirs))} />
      )}
      <p class="desk-buttons">
        {merged !== undefined && form && (
          <button type="button" onClick={both}>
            {words.both}
          </button>
        )}
        <button type="button" onClick={over}>
          {words.over}
        </button>
        {copy}
        {copied}
      </p>
    </>
  );
}

function Changes({ hunks }: { hunks: readonly Hunk[] }) {
  return (
    <dl class="desk-changes">
      {hunks.map(({ from, removed, added }) => (
        <div key={from}>
          <dt>{words.was}</dt>
          <dd>
            <del>{removed.map(readable).join("\n") || "–"}</del>
          </dd>
          <dt>{words.isNow}</dt>
          <dd>
            <ins>{added.map(readable).join("\n") || "–"}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A line of a header as words: `summary: "New books"` is Summary: New books. */
function readable(line: string): string {
  const [, key, value] = /^([a-z][A-Za-z]*): "?(.*?)"?$/.exec(line) ?? [];
  return key === undefined ? line : `${key.charAt(0).toUpperCase()}${key.slice(1)}: ${value}`;
}

function dayAndTime(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  return format.format(new Date(at));
}
