import { useId, useRef, useState } from "preact/hooks";
import { pictureWords as words } from "../../words/picture.ts";
import { useFocusNext } from "../form/use-focus-next.ts";
import type { Part } from "../part.ts";
import { Known } from "./known.tsx";
import { type MediaKind, shownFile } from "./shown-file.ts";

interface MediaFieldProps {
  readonly part: Part;
  /** Of its button. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kind: MediaKind;
  /** Below `content/media/`, or where this tab has it; empty where no file was chosen. */
  readonly value: string;
  readonly change: (value: string) => void;
  /** The id of the field to go to once a file is chosen: what a picture shows, the title of a document. */
  readonly then?: string | undefined;
}

const accepted = {
  picture: "image/*,.heic,.heif",
  document: ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.csv,.txt",
} as const;

/** Takes one file: by its button, from a camera, dropped on it, or one of those that are there already. */
export function MediaField({ part, id, label, hint, kind, value, change, then }: MediaFieldProps) {
  const [said, setSaid] = useState<{ readonly words: string; readonly isFault: boolean }>();
  const [isSearching, setSearching] = useState(false);
  const [isOver, setOver] = useState(false);
  const goTo = useFocusNext();
  const hintId = useId();
  const isAdding = useRef(false);

  const chosen = (address: string) => {
    // Of a picture that was not there nothing was asked: the field comes with it.
    if (then) goTo(then);
    change(address);
    setSearching(false);
  };
  const add = async (file: File | undefined) => {
    if (!file || isAdding.current) return;
    isAdding.current = true;
    setSaid({ words: words.adding(file.name), isFault: false });
    try {
      const address = await part.add(file);
      const { name = file.name, file: ready } = part.added.get(address) ?? {};
      const isSmaller = ready !== undefined && ready.size < file.size;
      setSaid({ words: isSmaller ? words.madeSmaller(name) : words.added(name), isFault: false });
      chosen(address);
    } catch (error) {
      setSaid({ words: error instanceof Error ? error.message : String(error), isFault: true });
    }
    isAdding.current = false;
  };

  const shown = shownFile(value, part);
  const action = value ? words.another[kind] : words.choose[kind];
  return (
    <fieldset
      class={isOver ? "desk-media is-over" : "desk-media"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void add(event.dataTransfer?.files[0]);
      }}
    >
      <legend>{label}</legend>
      {hint && (
        <p class="desk-hint" id={hintId}>
          {hint}
        </p>
      )}
      {value && (
        <p class="desk-media-shown" key="shown">
          {shown.address && <img src={shown.address} alt="" />}
          <span>{shown.words}</span>
        </p>
      )}
      <p class="desk-buttons" key="buttons">
        <label class="desk-button">
          <input
            id={id}
            type="file"
            accept={accepted[kind]}
            aria-describedby={hint ? hintId : undefined}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = "";
              void add(file);
            }}
          />
          {action}
        </label>
        <button type="button" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
          {words.known}
        </button>
        {value && (
          <button type="button" onClick={() => change("")}>
            {words.takeAway}
          </button>
        )}
      </p>
      {isSearching && <Known part={part} kind={kind} choose={chosen} />}
      <p role="status" class={said?.isFault ? "desk-fault" : "desk-hint"}>
        {said?.words}
      </p>
    </fieldset>
  );
}
