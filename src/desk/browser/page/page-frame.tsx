import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageWords } from "../../words/page.ts";
import { patch } from "./patch.ts";

interface Props {
  readonly page: Document;
  /** Of the window of a reader, in CSS pixels. */
  readonly width: number;
  /** Rules that hold beside those of the style sheet. */
  readonly rules: string;
}

/** A page in its own window, made as small as there is room for it: no script runs in it, and nothing leads out of it. */
export function PageFrame({ page, width, rules }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [first] = useState(() => `<!doctype html>${page.documentElement.outerHTML}`);
  const size = useSizeOf(room);
  useLayoutEffect(() => {
    const shown = isLoaded ? frame.current?.contentDocument : undefined;
    if (!shown) return;
    shown.documentElement.lang = page.documentElement.lang;
    shown.title = page.title;
    patch(shown.body, page.body);
    addRules(shown, rules);
  }, [isLoaded, page, rules]);
  const scale = Math.min(1, size.width / width);
  return (
    <div class="page-room" ref={room}>
      {size.width > 0 && (
        <iframe
          ref={frame}
          title={pageWords.frame}
          sandbox="allow-same-origin"
          srcdoc={first}
          onLoad={() => setLoaded(true)}
          style={{
            width: `${width}px`,
            height: `${size.height / scale}px`,
            left: `${Math.max(0, (size.width - width) / 2)}px`,
            transform: `scale(${scale})`,
          }}
        />
      )}
    </div>
  );
}

/** How large an element is, in CSS pixels; it is looked at as long as it is there. */
function useSizeOf(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** A policy that allows style sheets from files alone has nothing against one that a script makes. */
function addRules(shown: Document, rules: string): void {
  const Sheet = (shown.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = shown.adoptedStyleSheets[0] ?? new Sheet();
  sheet.replaceSync(rules);
  shown.adoptedStyleSheets = [sheet];
}
