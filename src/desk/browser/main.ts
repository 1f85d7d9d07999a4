import "./sveltia/language.ts";
import CMS from "@sveltia/cms";
import { h } from "preact";
import { listed, stateOf } from "../list/listed.ts";
import type { DeskOptions } from "../options.ts";
import { configurationOf, fieldTypes, foldersOf, formats } from "../sveltia/configuration.ts";
import { AddressLine, addressValidity } from "./address-line.tsx";
import { facts, rememberSettings } from "./desk-facts.ts";
import { dueOf, knowDue } from "./find/due-strategies.ts";
import { noteHeld } from "./find/held-texts.ts";
import { showBar } from "./jobs/show-bar.ts";
import { keepFocus } from "./keep-focus.ts";
import { keepFormOpen } from "./keep-form-open.ts";
import { keepStill } from "./keep-still.ts";
import { whenKept } from "./kept.ts";
import { openLocalFolder } from "./local/local-folder.ts";
import { now } from "./now.ts";
import { OpenItem } from "./open-item.tsx";
import { PagePreview } from "./page/page-preview.tsx";
import { readinessOfFile } from "./ready/readiness-of-file.ts";
import { ReadyLine } from "./ready/ready-line.tsx";
import { watchRequests } from "./requests/start.ts";
import { inReact } from "./sveltia/control.ts";
import type { ControlProps, PreviewProps, SveltiaMap } from "./sveltia/props.ts";
import { yearsShown } from "./years-shown.ts";

const options: DeskOptions = JSON.parse(document.getElementById("desk-options")?.textContent ?? "");

const calendar = { timeZone: options.timeZone, locale: "en-GB" };
const years = yearsShown();
watchRequests(options);
keepFormOpen();
keepStill();
keepFocus();
// Asked for at once, beside the files: lists say what is due.
facts().catch(() => undefined);
if (options.way.kind === "local") await openLocalFolder(foldersOf(years));

const cms = CMS as unknown as Sveltia;
cms.registerFieldType(
  fieldTypes.address,
  inReact<ControlProps>((props) => h(AddressLine, { ...props, url: options.url }), addressValidity),
);
cms.registerFieldType(
  fieldTypes.text,
  inReact<ControlProps>((props) => h(OpenItem, props)),
);
cms.registerFieldType(
  fieldTypes.ready,
  inReact<ControlProps>((props) => h(ReadyLine, props)),
);
const format = {
  fromFile: async (text: string) => {
    await knowDue();
    noteHeld(text, calendar);
    return { text, base: text, ...shown(text), ready: await readinessOfFile(text) };
  },
  toFile: ({ text }: { readonly text: string }) => text,
};
cms.registerCustomFormat(formats.text, "md", format);
cms.registerCustomFormat(formats.settings, "yaml", {
  ...format,
  fromFile: (text: string) => {
    rememberSettings(text);
    return format.fromFile(text);
  },
});
cms.registerEventListener({
  name: "preSave",
  handler: async ({ entry }) => {
    await whenKept();
    const data = entry.get("data") as SveltiaMap;
    const text = String(data.get("text") ?? "");
    const { title, state } = shown(text);
    return data.set("title", title).set("state", state).set("base", text);
  },
});
const configuration = configurationOf(options, years);
const preview = inReact<PreviewProps>((props) => h(PagePreview, props));
for (const name of filesOrCollections(configuration)) cms.registerPreviewTemplate(name, preview);
cms.registerPreviewStyle(new URL("desk.css", location.href).href);
cms.init({ config: configuration });
void showBar(options);

/** What Sveltia knows templates by: the names of collections, and of files that are apart. */
function filesOrCollections({ collections }: ReturnType<typeof configurationOf>): string[] {
  return collections.flatMap((one) => ("files" in one ? one.files : [one]).map(({ name }) => name));
}

function shown(text: string): { readonly title: string; readonly state: string } {
  return {
    title: listed(text).title,
    state: stateOf(text, calendar, now(), dueOf),
  };
}

/** As much of Sveltia as is used here. */
interface Sveltia {
  registerFieldType(name: string, control: unknown): void;
  registerCustomFormat(name: string, extension: string, format: object): void;
  registerEventListener(listener: {
    readonly name: "preSave";
    readonly handler: (event: { readonly entry: SveltiaMap }) => Promise<SveltiaMap>;
  }): void;
  registerPreviewTemplate(collection: string, component: unknown): void;
  registerPreviewStyle(address: string): void;
  init(order: { readonly config: object }): void;
}
