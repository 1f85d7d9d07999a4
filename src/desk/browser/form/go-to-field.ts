/** Moves the focus to the field of a problem, `documents[2].title`, opening what it is folded in. Whether it is there. */
export function goToField(name: string): boolean {
  // What a problem names may be a part of what has a field, or have none.
  const names = [name, ...name.split(/(?=\[|\.)/).map((_, index, parts) => parts.slice(0, -index - 1).join(""))];
  return names.some((part) => part !== "" && focusOn(`desk-${part}`));
}

/** Moves the focus to an element, or to the first control in it. Whether it is there. */
export function focusOn(id: string): boolean {
  const place = document.getElementById(id);
  if (!place) return false;
  for (let outer = place.closest("details"); outer; outer = outer.parentElement?.closest("details") ?? null)
    outer.open = true;
  const control = place.matches("fieldset, details, [role=group]") ? controlIn(place) : undefined;
  (control ?? place).focus();
  place.scrollIntoView({ block: "nearest" });
  return true;
}

/** The control that stands for several: the one that is chosen, or the first. */
export function controlIn(place: Element): HTMLElement | undefined {
  const control = place.querySelector("input:checked") ?? place.querySelector("input, select, textarea");
  return control instanceof HTMLElement ? control : undefined;
}
