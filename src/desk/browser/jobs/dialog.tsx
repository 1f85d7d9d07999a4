import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface DialogProps {
  readonly heading: string;
  readonly children: ComponentChildren;
  /** Called when it closes, by Escape too; the focus is back by then. */
  onClose(): void;
}

/** A dialog that is open as long as it is there. */
export function Dialog({ heading, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="desk-dialog"
      aria-labelledby={id}
      onClose={onClose}
      // The keys of what lies behind it are not meant.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{heading}</h2>
      {children}
    </dialog>
  );
}

/** The button below what a dialog shows. */
export function CloseButton({ label }: { readonly label: string }) {
  return (
    <p class="desk-buttons">
      <button type="button" onClick={closeDialog}>
        {label}
      </button>
    </p>
  );
}

/** Closes the dialog that an element lies in, which gives the focus back. */
export function closeDialog({ currentTarget }: { readonly currentTarget: Element }): void {
  currentTarget.closest("dialog")?.close();
}
