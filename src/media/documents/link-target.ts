/** What a reader follows with a click. Other schemes start programs: `ms-word:`, `search-ms:`, `javascript:`. */
const followed = /^(https?|mailto|tel|ftp|file)$/;

/** Whether a link may lead to an address, which has no scheme where it lies in the document or beside it. RFC 3986, 3.1. */
export function isFollowed(target: string): boolean {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  // A letter alone is a drive of the author's machine.
  return scheme === undefined || scheme.length === 1 || followed.test(scheme);
}

/** Whether something that is loaded lies in the document itself: no scheme, no other machine, no folder beside the document. */
export function isInside(target: string): boolean {
  return !/^\s*([a-z][a-z\d+.-]*:|[\\/]{2}|\.\.[\\/])/i.test(target);
}
