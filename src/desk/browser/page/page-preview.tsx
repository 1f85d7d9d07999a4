import { addedFiles } from "../added-files.ts";
import { placeOf, useFacts } from "../open-item.tsx";
import { publishedAt } from "../pictures/shown-file.ts";
import type { PreviewProps } from "../sveltia/props.ts";
import { PagePane } from "./page-pane.tsx";

/** Sveltia's pane beside the form, in which the page of what is open is shown. */
export function PagePreview({ entry }: PreviewProps) {
  const { known: facts } = useFacts();
  if (!facts) return null;
  const text = String(entry.getIn(["data", "text"]) ?? "");
  const { kind, path } = placeOf(entry);
  return (
    <PagePane
      key={`${kind} ${path}`}
      part={{ kind, path, text, facts, added: addedFiles }}
      site={publishedAt("/", facts.site.url)}
    />
  );
}
