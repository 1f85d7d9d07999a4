/** A form that is open: the path of its file in the repository, and how to put another text into it. */
export interface OpenForm {
  readonly path: string;
  readonly text: string;
  readonly change: (text: string) => void;
}

const opened = new Map<string, string>();
let form: OpenForm | undefined;

/** Notes the form that is shown, and what it was made from, once that is known. */
export function noteForm(shown: OpenForm, base?: string): void {
  form = shown;
  if (base !== undefined && shown.path) opened.set(shown.path, base);
}

/** The form that is open on a path. */
export function formOf(path: string): OpenForm | undefined {
  return form?.path === path ? form : undefined;
}

/** What the file of a path was when this tab opened it, or last saved it: undefined of what is new. */
export function openedWith(path: string): string | undefined {
  return opened.get(path);
}

/** Says that what is typed goes on from this text. */
export function goOnFrom(path: string, text: string): void {
  opened.set(path, text);
}
