/** Where the desk reads and writes: the folder of this machine, or a repository of the code host. */
export type Way =
  | { readonly kind: "local" }
  | {
      readonly kind: "repository";
      /** `owner/name`. */
      readonly repository: string;
      readonly branch: string;
      /** Where `content/` lies in it: `content`. */
      readonly folder: string;
      /** The address of the council's own GitHub server, where it is not github.com. */
      readonly api?: string | undefined;
      /** The address of a sign-in service, where there is one. */
      readonly signIn?: string | undefined;
    };

/** What the page of the desk is opened with. */
export interface DeskOptions {
  readonly title: string;
  readonly timeZone: string;
  /** The site's own address. */
  readonly url: string;
  readonly way: Way;
}
