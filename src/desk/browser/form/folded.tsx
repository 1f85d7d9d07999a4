import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FoldedProps {
  readonly id?: string;
  readonly class: string;
  readonly summary: string;
  /** Whether it is open when it is first shown. Nothing but the officer, or what leads to a field in it, opens or closes it then. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** What can be folded away. */
export function Folded({ id, class: name, summary, isOpen: isOpenAtFirst, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details id={id} class={name} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
