/** Runs in the page: the label of what has the focus, or its words. */
export function nameOfFocus(): string {
  const { activeElement: field } = document;
  const [label] = (field as HTMLInputElement | null)?.labels ?? [];
  return (field?.ariaLabel ?? label?.innerText ?? (field as HTMLElement | null)?.innerText ?? "").trim();
}

/** Runs in the page: the field for a file that a label names; null where there is none yet. */
export function fileField(name: string): HTMLElement | null {
  const label = [...document.querySelectorAll("label")].find(({ innerText }) => innerText.trim() === name);
  return label?.control ?? null;
}

/** Runs in the page: whether a file is open, or none is, as wanted. */
export function hasEditor(isWanted: boolean): boolean {
  const form = document.querySelector('.content-editor [data-mode="edit"]');
  return (form !== null && form.closest("[inert]") === null) === isWanted;
}

/** Runs in the page: whether these words can be seen. */
export function hasWords(words: string): boolean {
  return document.body.innerText.includes(words);
}

/** Runs in the page: whether Sveltia has kept what is typed in the browser's database. */
export async function isDraftKept(): Promise<boolean> {
  const [found] = (await indexedDB.databases()).filter((one) => one.name?.startsWith("github:"));
  const opened = indexedDB.open(found?.name ?? "");
  await new Promise((done) => opened.addEventListener("success", done));
  const database = opened.result;
  const kept = database.transaction("draft-backups").objectStore("draft-backups").getAllKeys();
  await new Promise((done) => kept.addEventListener("success", done));
  database.close();
  return kept.result.length > 0;
}
