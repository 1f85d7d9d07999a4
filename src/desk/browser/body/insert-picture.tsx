import { useId, useLayoutEffect, useState } from "preact/hooks";
import { bodyWords as words } from "../../words/body.ts";
import { MediaField } from "../pictures/media-field.tsx";
import { apply, selectedIn } from "./apply.ts";
import { insertBlock, picture } from "./edits.ts";
import { InsertButtons, type InsertProps } from "./insert-buttons.tsx";

/** Asks for a picture and what it shows, and puts it into the text where the caret stands. */
export function InsertPicture({ part, field, close }: InsertProps) {
  const [file, setFile] = useState("");
  const [alt, setAlt] = useState("");
  const [caption, setCaption] = useState("");
  const id = useId();
  useLayoutEffect(() => document.getElementById(`${id}-file`)?.focus(), [id]);
  const insert = () => {
    const { current } = field;
    if (!current) return;
    apply(current, insertBlock(selectedIn(current), picture(alt.trim(), file, caption.trim())));
    close();
  };
  return (
    <fieldset
      class="desk-insert"
      // What Escape becomes in a form.
      onCancel={close}
    >
      <legend>{words.actions.picture}</legend>
      <MediaField
        part={part}
        id={`${id}-file`}
        label={words.pictureFile}
        kind="picture"
        value={file}
        change={setFile}
        then={`${id}-alt`}
      />
      <label for={`${id}-alt`}>{words.pictureAlt}</label>
      <input id={`${id}-alt`} value={alt} dir="auto" onInput={({ currentTarget }) => setAlt(currentTarget.value)} />
      <label for={`${id}-caption`}>{words.pictureCaption}</label>
      <input
        id={`${id}-caption`}
        value={caption}
        dir="auto"
        onInput={({ currentTarget }) => setCaption(currentTarget.value)}
      />
      <InsertButtons isReady={file !== "" && alt.trim() !== ""} insert={insert} close={close} />
    </fieldset>
  );
}
