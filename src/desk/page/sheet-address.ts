/**
 * Where the style sheet of a site lies for a page that a browser makes, which can make no sheet: beside the desk, whatever the council's
 * colours. Pages name it by `#sheet-address`; on the site itself it lies where `_includes/styles/sheet-address.ts` says.
 */
export function sheetAddress(): string {
  return "/desk/site.css";
}
