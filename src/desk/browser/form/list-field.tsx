import { useState } from "preact/hooks";
import { moveEntry, setValue } from "../../header/set-value.ts";
import { formWords as words } from "../../words/form.ts";
import { addIdOf, EntriesGroup, oneOf } from "./entries-group.tsx";
import { blankOf, Entry, type EntryProps } from "./entry.tsx";
import type { FieldProps } from "./field-props.ts";
import { idOf } from "./labelled.tsx";
import { useFocusNext } from "./use-focus-next.ts";

type ListProps = FieldProps & Pick<EntryProps, "entry" | "show">;

/** A list of groups, or of lines, each of which can be taken away and moved. */
export function ListField({ entry, show, ...props }: ListProps) {
  const { part, field, path, value, set } = props;
  const [said, setSaid] = useState("");
  const goTo = useFocusNext();
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : value === undefined || value === null
      ? []
      : [value];
  const one = oneOf(field);

  const add = () => {
    goTo(idOf([...path, entries.length]));
    setSaid("");
    const blank = blankOf(entry, field.fields);
    if (entries.length === 0) set([blank]);
    else part.change(setValue(part.text, [...path, entries.length], blank));
  };
  const remove = (index: number) => {
    goTo(addIdOf(path));
    setSaid(words.removed(words.numbered(one, index + 1)));
    if (entries.length === 1) set(undefined);
    else part.change(setValue(part.text, [...path, index], undefined));
  };
  const move = (index: number, to: number) => {
    const isLast = to === entries.length - 1;
    goTo(`${idOf([...path, to])}-${(to < index && to > 0) || isLast ? "up" : "down"}`);
    setSaid(words.moved(words.numbered(one, index + 1), to + 1));
    part.change(moveEntry(part.text, path, index, to));
  };

  return (
    <EntriesGroup {...props} add={add} said={said}>
      {entries.map((inner, index) => {
        const [name, to] = [words.numbered(one, index + 1), [...path, index]];
        return (
          <Entry key={to.join()} {...{ part, field, entry, show, name }} path={to} value={inner}>
            <p class="desk-buttons">
              {index > 0 && (
                <button type="button" id={`${idOf(to)}-up`} onClick={() => move(index, index - 1)}>
                  {words.up(name)}
                </button>
              )}
              {index < entries.length - 1 && (
                <button type="button" id={`${idOf(to)}-down`} onClick={() => move(index, index + 1)}>
                  {words.down(name)}
                </button>
              )}
              <button type="button" onClick={() => remove(index)}>
                {words.remove(name)}
              </button>
            </p>
          </Entry>
        );
      })}
    </EntriesGroup>
  );
}
