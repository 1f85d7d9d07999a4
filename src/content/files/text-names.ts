import type { Violation } from "../../problems/problem.ts";
import { slugifyName } from "../../text/slug.ts";
import { notAText } from "./not-a-text.ts";

/** What a kind says of the names of its files. */
interface NameRule {
  /** "a release". */
  readonly noun: string;
  readonly canBeImported: boolean;
  readonly pattern: RegExp;
  /** The right path for a name in the form that addresses have. */
  readonly rightPath: (path: string, name: string) => string;
  /** What is wrong with a name whose form is right. */
  readonly otherFault: (path: string, name: string) => string;
}

/** Judges the name of a text by the rule of its kind; undefined where it is right. The value of what is wrong is a path that would do. `places` says what lies where. */
export function textNameFault(path: string, rule: NameRule, places: string): Violation | undefined {
  const left = placeholdersIn(path);
  if (rule.pattern.test(path) && left.length === 0) return undefined;
  const file = path.slice(path.lastIndexOf("/") + 1);
  const [, stem = file, ending = ""] = /^(.+?)((?:\.(?:md|mdx|markdown|txt))+|\.\w+)?$/i.exec(file) ?? [];
  if (file.startsWith(".") || !/^(\.(md|mdx|markdown|txt))*$/i.test(ending)) {
    const message = `a file that ends in ${ending || file} does not belong here`;
    return notAText(rule, ending.slice(1)) ?? { rule: "file-kind", message, fix: places };
  }
  const name = slugifyName(stem);
  const right = rule.rightPath(path, name);
  const better = (message: string): Violation => ({ rule: "file-name", message, fix: right, value: right });
  if (left.length > 0) return better(`the name still has ${left.join(" and ")} in it`);
  if (ending !== ".md") return better("the name of a text ends in .md");
  if (name !== stem) return better("the name becomes an address, which has only small letters, digits and hyphens");
  return better(rule.otherFault(path, stem));
}

const datePlace = /(?:^|\/)(?:\d{4}|yyyy)-(\d{1,2}-dd|mm(?=-\d)|mm-dd)(?=[-.]|$)/i;
const titlePlace =
  /(?<=(?:^|\/)(?:(?:\d{4}|yyyy)-(?:\d{1,2}|mm)-(?:\d{1,2}|dd)-)?)(?:title-in-)?a-few-words(?=\.\w+$|$)/i;

/** What still stands in a path where the day and the title of a text go. */
function placeholdersIn(path: string): string[] {
  const [, day] = datePlace.exec(path) ?? [];
  const [title] = titlePlace.exec(path) ?? [];
  return [day, title].filter((part) => part !== undefined);
}

/** The path with a title where the words for one stand; `undone` says what is still to be filled in by hand. */
export function filledIn(path: string, title: string): { readonly right: string; readonly undone?: string } {
  const right = path.replace(titlePlace, (words) => slugifyName(title) || words);
  const undone = placeholdersIn(right).map((place) =>
    place.endsWith("words") ? "write the title in a few words" : `write the month and the day in place of ${place}`,
  );
  return undone.length > 0 ? { right, undone: undone.join(", and ") } : { right };
}
