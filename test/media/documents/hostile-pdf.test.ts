import { expect, test } from "vitest";
import { lookInto } from "../../../src/media/documents/read-document.ts";
import { goodPdf } from "../../support/pdf.ts";

const scripted = "runs a program, sends something or opens something else";
const carrier = "has other files inside it";
const player =
  "has a film, a sound, a form from another program or something else in it that only some PDF readers can show";
const loading = "loads a part of itself from another file";

const annotation = (rest: string) => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${rest} >>]`;
const link = (action: string) => annotation(`/Subtype /Link /A << ${action} >>`);
const inCatalog = (catalog: string) => goodPdf({ catalog });
const onPage = (page: string) => goodPdf({ page });
const whatIsWrong = (bytes: Buffer) => lookInto(bytes, "pdf");

test.for([
  ["a page that is shown when it opens", inCatalog("/OpenAction [6 0 R /Fit]")],
  ["a place that is shown when it opens", inCatalog("/OpenAction << /S /GoTo /D [6 0 R /Fit] >>")],
  ["a link to a page", onPage(link("/S /URI /URI (https://www.gov.uk/)"))],
  ["a link to an address for letters", onPage(link("/S /URI /URI (mailto:press@northgate.example)"))],
  ["a link to a place of its own", onPage(link("/S /GoTo /D [6 0 R /Fit]"))],
  [
    "a link to a place and then a page",
    onPage(link("/S /GoTo /D [6 0 R /Fit] /Next << /S /URI /URI (https://www.gov.uk/) >>")),
  ],
  ["a button to the next page", onPage(annotation("/Subtype /Widget /A << /S /Named /N /NextPage >>"))],
  ["a note", onPage(annotation("/Subtype /Text /Contents (Checked)"))],
] as const)("accepts a PDF with %s", async ([, bytes]) => {
  expect(await whatIsWrong(bytes)).toMatchObject({ pages: 1, barriers: [] });
});

test.for<[string, Buffer, string]>([
  [
    "a link that a place leads on to",
    inCatalog("/OpenAction << /S /GoTo /D [6 0 R /Fit] /Next << /S /URI /URI (http://evil.example/) >> >>"),
    scripted,
  ],
  [
    "a link among several that follow",
    inCatalog(
      "/OpenAction << /S /GoTo /D [6 0 R /Fit] /Next [<< /S /GoTo /D [6 0 R /Fit] >> << /S /URI /URI (http://evil.example/) >>] >>",
    ),
    scripted,
  ],
  [
    "a program after a link",
    onPage(link("/S /URI /URI (https://www.gov.uk/) /Next << /S /JavaScript /JS (x) >>")),
    scripted,
  ],
  ["a page that opens by itself", inCatalog("/OpenAction << /S /URI /URI (http://evil.example/) >>"), scripted],
  [
    "a page that opens when it is printed",
    inCatalog("/AA << /WP << /S /URI /URI (http://evil.example/) >> >>"),
    scripted,
  ],
  [
    "a page that opens under the pointer",
    onPage(annotation("/Subtype /Link /AA << /E << /S /URI /URI (http://evil.example/) >> >>")),
    scripted,
  ],
  ["a page that opens when a page is seen", onPage("/AA << /O << /S /URI /URI (http://evil.example/) >> >>"), scripted],
  ["a link that is a program", onPage(link("/S /URI /URI (javascript:alert\\(1\\))")), scripted],
  ["a link that starts a program", onPage(link("/S /URI /URI (ms-word:ofe|u|http://evil.example/x)")), scripted],
  ["a link on a field", onPage(annotation("/Subtype /Widget /A << /S /URI /URI (http://evil.example/) >>")), scripted],
  ["a print-out when it opens", inCatalog("/OpenAction << /S /Named /N /Print >>"), scripted],
  ["a film that plays", inCatalog("/OpenAction << /S /Movie >>"), scripted],
  ["a sound that plays", onPage(link("/S /Sound /Sound 4 0 R")), scripted],
  ["fields that are emptied", onPage(link("/S /ResetForm")), scripted],
  ["things that are hidden", onPage(link("/S /Hide /T (x)")), scripted],
  ["an action that nobody knows", onPage(link("/S /Evil")), scripted],
  ["another file", onPage(link("/S /GoToR /F (//evil.example/x.pdf)")), scripted],
  ["a file in another", onPage(link("/S /GoToE")), scripted],
  ["a place in another file", onPage(link("/S /GoTo /D [0 /Fit] /F (x.pdf)")), scripted],
  [
    "a program by its list of names",
    inCatalog("/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>"),
    scripted,
  ],
  ["a name written in numbers", inCatalog("/#4FpenAction << /S /L#61unch /F (cmd.exe) >>"), scripted],
  ["an earlier address of a link", onPage(annotation("/Subtype /Link /PA << /S /Launch >>")), scripted],
  [
    "a file on a page",
    onPage(annotation("/Subtype /FileAttachment /FS << /Type /Filespec /EF << /F 4 0 R >> >>")),
    carrier,
  ],
  ["files", inCatalog("/Names << /EmbeddedFiles << /Names [] >> >>"), carrier],
  ["files that belong to it", inCatalog("/AF [<< /Type /Filespec /F (a) /EF << /F 4 0 R >> >>]"), carrier],
  ["a folder of files", inCatalog("/Collection << /View /T >>"), carrier],
  ["a form of another program", inCatalog("/AcroForm << /Fields [] /XFA 4 0 R >>"), player],
  ["a film", onPage(annotation("/Subtype /Movie /Movie << /F (http://evil.example/a.avi) >> /A true")), player],
  ["a screen", onPage(annotation("/Subtype /Screen")), player],
  ["a sound", onPage(annotation("/Subtype /Sound /Sound 4 0 R")), player],
  ["a model", onPage(annotation("/Subtype /3D /3DD 4 0 R")), player],
  ["rich media", onPage(annotation("/Subtype /RichMedia")), player],
  ["an annotation that nobody knows", onPage(annotation("/Subtype /Evil")), player],
  ["renditions", inCatalog("/Names << /Renditions << /Names [] >> >>"), player],
  ["another presentation", inCatalog("/Names << /AlternatePresentations << /Names [] >> >>"), player],
  ["a page of another file", onPage("/X << /Type /XObject /Subtype /Form /Ref << /F (x.pdf) /Page 0 >> >>"), loading],
  ["a picture of another file", onPage("/X << /Type /XObject /Subtype /Image /OPI << /F (x.tif) >> >>"), loading],
])("refuses a PDF with %s", async ([, bytes, message]) => {
  expect(await whatIsWrong(bytes)).toMatchObject({ message });
});

test("refuses a PDF whose text lies in another file", async () => {
  const bytes = Buffer.from(
    goodPdf()
      .toString("latin1")
      .replace(/<< (\/Length \d+) >>/, "<< $1 /F (x) >>"),
    "latin1",
  );
  expect(await whatIsWrong(bytes)).toMatchObject({ message: loading });
});

test("a link that leads back to itself ends", async () => {
  const round = "/OpenAction 7 0 R >>\nendobj\n7 0 obj\n<< /S /GoTo /D [6 0 R /Fit] /Next 7 0 R";
  expect(await whatIsWrong(inCatalog(round))).toMatchObject({ pages: 1 });
});
