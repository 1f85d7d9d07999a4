import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { bodyWords as words } from "../../words/body.ts";
import { apply, selectedIn } from "./apply.ts";
import { link } from "./edits.ts";
import { InsertButtons, type InsertProps } from "./insert-buttons.tsx";
import { linkTargets, wholeAddress } from "./link-targets.ts";

/** Asks where a link leads, to a page of the newsroom or elsewhere, and makes it of what is selected. */
export function InsertLink({ part, field, close }: InsertProps) {
  const selected = useRef(field.current && selectedIn(field.current));
  const { text = "", from = 0, to = 0 } = selected.current ?? {};
  const [shown, setShown] = useState(text.slice(from, to).trim());
  const [address, setAddress] = useState("");
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => first.current?.focus(), []);

  const insert = () => {
    const { current } = field;
    if (!current) return;
    apply(current, link({ text, from, to }, shown.trim(), wholeAddress(address)));
    close();
  };
  const isReady = shown.trim() !== "" && address.trim() !== "";
  const found = linkTargets(part.facts, address);
  return (
    <fieldset
      class="desk-insert"
      // What Escape becomes in a form.
      onCancel={close}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isReady && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          insert();
        }
      }}
    >
      <legend>{words.actions.link}</legend>
      <label for={`${id}-address`}>{words.linkAddress}</label>
      <input
        id={`${id}-address`}
        ref={first}
        value={address}
        aria-describedby={`${id}-found`}
        onInput={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <p id={`${id}-found`} class="desk-hint" role="status">
        {found.length > 0 ? words.linkFound(found.length) : ""}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((page) => (
            <li key={page.address}>
              <button
                type="button"
                onClick={() => {
                  setAddress(page.address);
                  if (shown === "") setShown(page.title);
                }}
              >
                <span dir="auto">{page.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label for={`${id}-words`}>{words.linkWords}</label>
      <input
        id={`${id}-words`}
        value={shown}
        dir="auto"
        onInput={({ currentTarget }) => setShown(currentTarget.value)}
      />
      <InsertButtons isReady={isReady} insert={insert} close={close} />
    </fieldset>
  );
}
