import { setValue } from "../../header/set-value.ts";
import { formWords } from "../../words/form.ts";
import type { Part } from "../part.ts";

const words = formWords.status;

/** What a draft means, with the way out of it. */
export function StatusNote({ part, status }: { readonly part: Part; readonly status: unknown }) {
  if (status !== "draft") return null;
  return (
    <p class="desk-note">
      {words.draft}{" "}
      <button type="button" onClick={() => part.change(setValue(part.text, ["status"], "published"))}>
        {words.publish}
      </button>
    </p>
  );
}
