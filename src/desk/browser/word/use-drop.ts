import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Whether a file is held over the page; one that is dropped anywhere is handed on, where no field has taken it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useLayoutEffect(() => {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
    const stop = new AbortController();
    const on = (name: "dragover" | "dragleave" | "drop", listen: (event: DragEvent) => void, capture = false) =>
      addEventListener(name, listen, { signal: stop.signal, capture });
    on("dragover", (event) => {
      if (!hasFile(event)) return;
      // Without this a browser opens the file in the place of the page, with all that was typed.
      event.preventDefault();
      setOver(true);
    });
    on("dragleave", ({ relatedTarget }) => relatedTarget || setOver(false));
    on("drop", () => setOver(false), true);
    // A field that takes the file itself lets nobody else know.
    on("drop", (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}
