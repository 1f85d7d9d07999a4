/** All that is loaded only once a document is read. */
export { doubtsOf } from "./doubts.ts";
export { importFile } from "./import-file.ts";
