import { expect, test } from "vitest";
import { readReleaseBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

const told = (source: string) =>
  readReleaseBody(source, context).findings.map(
    ({ at, level, message, fix }) => `${at.line}:${at.column}  ${level ? "Advice: " : ""}${message} → ${fix}`,
  );
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
/** As many short words, in sentences of nine. */
const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => (index % 9 === 0 ? "The" : index % 9 === 8 ? "cat." : "cat")).join(" ");

test.for<[string, ...string[]]>([
  [
    "![Photo of a tram](/media/library.jpg)",
    '10:3  Advice: the alternative text begins with "Photo of", which a screen reader says already → ![A tram](/media/library.jpg)',
  ],
  [
    "![An image showing the tram](/media/library.jpg)",
    '10:3  Advice: the alternative text begins with "An image showing", which a screen reader says already → ![The tram](/media/library.jpg)',
  ],
  [
    "![Picture](/media/library.jpg)",
    '10:3  the alternative text "Picture" does not say what the picture shows → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![IMG_2041](/media/library.jpg)",
    '10:3  the alternative text "IMG_2041" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![My holiday photo.jpg](/media/library.jpg)",
    '10:3  the alternative text "My holiday photo.jpg" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![WhatsApp Image 2026-03-04 at 10.11.12](/media/library.jpg)",
    '10:3  the alternative text "WhatsApp Image 2026-03-04 at 10.11.12" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![IMG 20260304 123456](/media/library.jpg)",
    '10:3  the alternative text "IMG 20260304 123456" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![IMG-20260304-WA0007](/media/library.jpg)",
    '10:3  the alternative text "IMG-20260304-WA0007" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![Screenshot 2026-03-04 at 10.11.12 am](/media/library.jpg)",
    '10:3  the alternative text "Screenshot 2026-03-04 at 10.11.12 am" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![20260304_123456](/media/library.jpg)",
    '10:3  the alternative text "20260304_123456" is the name of a file → ![what the picture shows](/media/library.jpg)',
  ],
  [
    "![Photo: the library desk](/media/library.jpg)",
    '10:3  Advice: the alternative text begins with "Photo:", which a screen reader says already → ![The library desk](/media/library.jpg)',
  ],
  [
    "![Picture – the desk](/media/library.jpg)",
    '10:3  Advice: the alternative text begins with "Picture –", which a screen reader says already → ![The desk](/media/library.jpg)',
  ],
  [
    "![This is a picture of the desk](/media/library.jpg)",
    '10:3  Advice: the alternative text begins with "This is a picture of", which a screen reader says already → ![The desk](/media/library.jpg)',
  ],
  [
    "![A photograph of the desk](/media/library.jpg)",
    '10:3  Advice: the alternative text begins with "A photograph of", which a screen reader says already → ![The desk](/media/library.jpg)',
  ],
  [
    "![ALL BOOKS ARE FREE today](/media/library.jpg)",
    '10:3  Advice: "ALL BOOKS ARE FREE" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    '![The desk](/media/library.jpg "ALL BOOKS ARE FREE today")',
    '10:33  Advice: "ALL BOOKS ARE FREE" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    'Readers ![at the desk](/media/library.jpg "In the new room") on Monday.',
    '10:44  Advice: the caption "In the new room" is not shown, because the picture is not alone in its paragraph → put an empty line before the picture, and one after it',
  ],
  [
    '[![The desk](/media/library.jpg "In the new room")](/a/)',
    '10:34  Advice: the caption "In the new room" is not shown, because the picture is not alone in its paragraph → put an empty line before the picture, and one after it',
  ],
  [
    "![—](/media/library.jpg)",
    '10:3  the alternative text "—" does not say what the picture shows → ![what the picture shows](/media/library.jpg)',
  ],
  [
    '![The new library](/media/library.jpg "The new library.")',
    '10:3  Advice: the alternative text repeats the caption → ![what the picture shows](/media/library.jpg "The new library.")',
  ],
])("tells what is wrong with the words for a picture: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for<[string, ...string[]]>([
  ["[More info](/a/)", '10:2  the link text "More info" does not say where it leads → [what the link leads to](/a/)'],
  ["[.](/a/)", '10:2  the link text "." does not say where it leads → [what the link leads to](/a/)'],
  ["[x](/a/)", '10:2  the link text "x" does not say where it leads → [what the link leads to](/a/)'],
  [
    "Visit our [website](/a/).",
    '10:12  Advice: the link text "website" names a kind of thing, not which one → [what the link leads to](/a/)',
  ],
  [
    "[plan.pdf](/media/plan.pdf)",
    '10:2  Advice: the link text "plan.pdf" is the name of a file → [what the link leads to](/media/plan.pdf)',
  ],
  [
    "See northgate.gov.uk/libraries, or write.",
    "10:5  Advice: a bare web address says little and is hard to listen to → [what the page is called](https://northgate.gov.uk/libraries)",
  ],
  [
    "Go to libraries.northgate.gov.uk.",
    "10:7  Advice: a bare web address says little and is hard to listen to → [what the page is called](https://libraries.northgate.gov.uk)",
  ],
  [
    "[northgate.gov.uk/libraries](https://northgate.gov.uk/libraries)",
    "10:2  Advice: a bare web address says little and is hard to listen to → [what the page is called](https://northgate.gov.uk/libraries)",
  ],
  ["[The plan](#)", '10:12  the link leads only to "#" → write the address of a page, or # and the id of a heading'],
  [
    '[Plan](/a/ "The plan")',
    '10:8  Advice: the words "The plan" after the address only appear to people who use a mouse → [Plan](/a/)',
  ],
  [
    "[![The library](/media/library.jpg) The library](/a/)",
    "10:2  the alternative text repeats the words beside it in the link → [The library](/a/)",
  ],
  [
    "[Style guide](https://a.example/b.pdf)",
    "10:15  Advice: the link does not say that it opens a file (PDF), or how large it is → write [Style guide (PDF, 1.2MB)](https://a.example/b.pdf) with the real size",
  ],
  [
    "[Style guide (PDF)](https://a.example/b.pdf?x=1)",
    "10:21  Advice: the link does not say how large the file is (PDF) → write [Style guide (PDF, 1.2MB)](https://a.example/b.pdf?x=1) with the real size",
  ],
  [
    "[Figures](https://a.example/b.xlsx)",
    "10:11  Advice: the link does not say that it opens a file (Excel spreadsheet), or how large it is → write [Figures (Excel spreadsheet, 1.2MB)](https://a.example/b.xlsx) with the real size",
  ],
  [
    "[The interview](https://a.example/b.mp3)",
    "10:17  Advice: the link leads to a recording, which not everyone can hear or see → add a link to it in writing: [transcript of …](/…/)",
  ],
  [
    "[The bat](/media/library.jpg)",
    "10:11  Advice: the link leads to a picture, where it has no alternative text → ![what the picture shows](/media/library.jpg)",
  ],
  [
    "[Lions](/a/) and then [lions](/b/)",
    '10:31  Advice: "lions" leads to /a/ above, and here to /b/ → use different words for each',
  ],
  [
    "[Lions](/a/) [Tigers](/b/)",
    "10:23  Advice: two links are next to each other, and sound like one → put a comma or a word between them, or make a list",
  ],
  [
    "[Read](/a/)\n[lions](/a/)",
    '10:2  the link text "Read" does not say where it leads → [what the link leads to](/a/)',
    "11:9  Advice: two links side by side lead to the same place → use one link: [lions](/a/)",
  ],
  [
    "Visit us, or [click here for more information](/a/)",
    '10:15  the link text "click here for more information" does not say where it leads → [what the link leads to](/a/)',
  ],
])("tells what is wrong with a link: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for([
  "Report of the Mayor’s visit",
  "What the rangers do during their next visit",
  "Bishop to visit",
  "Places to go to",
  "Where the money will go to",
  "It takes only a click",
  "Learn to type, point and click",
  "For the latest fares, go to\n\n[the fares of the region](https://www.example.org/)",
  "See the programme: visit on a weekday",
])("takes %j for no promise of a link", (source) => {
  expect(told(source)).toEqual([]);
});

test.for([
  "For more information visit",
  "To book, visit:",
  "Please visit",
  "Visit",
  "The forms are available from",
  "To read it go to",
  "For the map, click here",
])("tells that %j ends without its link", (source) => {
  expect(told(source)).toEqual([
    `10:1  the sentence ends without the link it promises: "…${source}" → add the link, for example [the strategy](/strategies/…/)`,
  ]);
});

test.for<[string, ...string[]]>([
  [
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "10:1  Advice: the table has no caption → add a line above it: Table: what the table shows",
  ],
  [
    "Table: Ages\n\n| | b |\n|---|---|\n| 1 | 2 |",
    "12:1  column 1 of the table has no heading → write what the column holds, in the first line",
  ],
  [
    "Table: Ages\n| | |\n|---|---|\n| 1 | 2 |",
    "11:1  the table has no headings → write what each column holds, in the first line",
  ],
  [
    "Table: Ages\n\n| a | b |\n|---|---|",
    "12:1  the table has headings but no rows → add rows below them, or write a sentence",
  ],
  [
    "Table: Ages\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |",
    '14:1  the row has 3 cells, and the table 2 columns: "3" is not shown → add a heading for it in the first line, or write \\| to show a |',
  ],
  [
    "> Table: Ages\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | 1 | 2 | 3 |",
    '15:3  the row has 3 cells, and the table 2 columns: "3" is not shown → add a heading for it in the first line, or write \\| to show a |',
  ],
  [
    "Table: Ages\n\n| a | b |\n|---|---|\n| 1 |",
    "14:1  Advice: the row has 1 cell, and the table 2 columns → add a | and a cell for each column",
  ],
  [
    "Table: Ages\n\n| a | b |\n|---|---|\n| 1 | |\n| | |",
    '14:1  Advice: 3 cells of the table are empty → write "none", "not known" or 0',
  ],
  ["Table: Ages\n\n| a |\n|---|\n| 1 |", "12:1  Advice: a table of one column is a list → - 1"],
  [
    "| Ward | Votes |\n| North | 12 |\n| South | 9 |",
    "10:1  the rows are shown with their bars, not as a table: there is no row of dashes below the first → add | --- | --- | below the first, which has the headings",
  ],
  [
    "The votes:\n| Ward | Votes\n| North | 12\n",
    "11:1  the rows are shown with their bars, not as a table: there is no row of dashes below the first → add | --- | --- | below the first, which has the headings",
  ],
  [
    "| Ward | Votes |\n\n|---|---|\n\n| North | 12 |\n\n| South | 9 |",
    "10:1  the rows are shown with their bars, not as a table: empty lines separate them → remove the empty lines between the rows, and add | --- | --- | below the first",
  ],
  [
    "| Ward | Votes |\n\n| North | 12 |\n\n| South | 9 |",
    "10:1  the rows are shown with their bars, not as a table: empty lines separate them → remove the empty lines between the rows, and add | --- | --- | below the first",
  ],
  [
    "> | Ward | Votes |\n> | North | 12 |",
    "10:3  the rows are shown with their bars, not as a table: there is no row of dashes below the first → add | --- | --- | below the first, which has the headings",
  ],
  [
    "| Ward | Votes | Seats |\n|---|---|\n| North | 12 | 1 |",
    "10:1  the rows are shown with their bars, not as a table: the row of dashes does not fit the headings above it → write | --- | --- | --- | instead",
  ],
  [
    "| Ward | Votes |\n|—|—|\n| North | 12 |",
    "10:1  the rows are shown with their bars, not as a table: the row of dashes does not fit the headings above it → write | --- | --- | instead",
  ],
  [
    "| Ward | Votes |\n|----------|\n| North | 12 |",
    "10:1  the rows are shown with their bars, not as a table: the row of dashes does not fit the headings above it → write | --- | --- | instead",
  ],
  [
    "| Ward | Votes |\n\n|--------|-------|\n\n| North | 12 |",
    "10:1  the rows are shown with their bars, not as a table: empty lines separate them → remove the empty lines between the rows, and add | --- | --- | below the first",
  ],
])("tells what is wrong with a table: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for([
  "Home | News | Contact\nAbout | Privacy | Help",
  "| is a bar, and\n| is another",
  "Call 01632 960100 | Write to us",
  "| Ward | Votes |",
  "`| Ward | Votes |`\n`| North | 12 |`",
  "```\n| Ward | Votes |\n| North | 12 |\n```",
  "\\| Ward | Votes |\n\\| North | 12 |",
  "The set {x | x > 1}\nand {y | y > 2}",
  "Table: Votes\n\n| Ward | Votes |\n|---|---|\n| North | 12 |",
  "Monday|Tuesday\nopen|closed",
  "|NO ENTRY|\n\n|ONE WAY|",
  "| I wandered lonely as a cloud |\n| That floats on high |",
])("takes %j for no table that failed", (source) => {
  expect(told(source).filter((one) => one.includes("bars"))).toEqual([]);
});

test.for<[string, ...string[]]>([
  [
    "► one\n► two",
    "10:1  this line looks like a list item, but is not one → - one",
    "11:1  this line looks like a list item, but is not one → - two",
  ],
  ["– one\n– two", "10:1  Advice: this line looks like a list item, but is not one → - one"],
  ["a) one\nb) two", "10:1  Advice: this line looks like a list item, but is not one → - one"],
  [
    "Name: ________",
    "10:7  Advice: screen readers read a line drawn with characters one character at a time → write the words without it",
  ],
  [
    "Words\n\n=======x",
    "12:1  Advice: screen readers read a line drawn with characters one character at a time → write the words without it",
  ],
  [
    "||||||||",
    "10:1  Advice: screen readers read a line drawn with characters one character at a time → write --- between two empty lines",
  ],
  [
    "+++++++++",
    "10:1  Advice: screen readers read a line drawn with characters one character at a time → write --- between two empty lines",
  ],
  [
    "Monday     9am",
    '10:1  Advice: the gap after "Monday" is shown as a single space → use one space, or a table or a list for columns',
  ],
  ["Words\n\n&nbsp;\n\nmore", "12:1  Advice: the paragraph is empty → delete the line"],
  ["Words\n\n\n\n\n\nmore", "11:1  Advice: 5 empty lines are shown as one → use one empty line, or a heading"],
  ["What happens next\n___", "10:1  Advice: this underlined line is used as a heading → ## What happens next"],
  ["##Aims", "10:1  a heading needs a space after its # marks → ## Aims"],
])("tells what is wrong with what is drawn with characters: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for<[string, ...string[]]>([
  ["the [plan] (/a/) now", '10:5  "[plan] (/a/)" would be shown as typed → [plan](/a/)'],
  [
    "![A desk] (/media/desk.jpg)",
    '10:1  "![A desk] (/media/desk.jpg)" would be shown as typed → ![A desk](/media/desk.jpg)',
  ],
  [
    "![A desk](/media/a desk.jpg)",
    '10:1  "![A desk](/media/a desk.jpg)" would be shown as typed → ![A desk](/media/a-desk.jpg)',
  ],
  ["[plan](/a plan.pdf)", '10:1  "[plan](/a plan.pdf)" would be shown as typed → [plan](/a%20plan.pdf)'],
  [
    "[plan](https://a.example/ is out.",
    '10:1  "[plan](https://a.example/ is out." would be shown as typed → [plan](https://a.example/)',
  ],
  [
    "(plan)[https://a.example/]",
    '10:1  "(plan)[https://a.example/]" would be shown as typed → [plan](https://a.example/)',
  ],
  ["![A desk][desk]", '10:1  "![A desk][desk]" would be shown as typed → ![A desk](the address)'],
  ["Words[^1].", '10:6  "[^1]" would be shown as typed → write the note below the text: [^1]: the words of the note'],
  [
    "Words[^1].\n\n[^1]: A note. [^2]: And one.",
    '12:15  "[^2]:" would be shown as typed → begin a line with [^1]: and the words of the note, after an empty line',
  ],
  ["Words[^the census of 2021].", '10:6  "[^the census of 2021]" would be shown as typed → ^[the census of 2021]'],
  ["Words^[the census of 2021.", '10:6  "^[" would be shown as typed → write ] at the end of the note'],
  [
    "ABC plan.\n\n*[ABC]:",
    '12:1  "*[ABC]:" would be shown as typed → write what it stands for after the colon: *[SEND]: special educational needs and disabilities',
  ],
  ["- [ ] Bins", '10:3  Advice: "[ ]" would be shown as typed → write the words without it'],
  [
    "** Bins ** go",
    ...[1, 9].map(
      (column) =>
        `10:${column}  Advice: "**" would be shown as typed → write **words**, without a space inside the stars`,
    ),
  ],
  ["It is ==new== now", '10:7  Advice: "==new==" would be shown as typed → **new**'],
])("tells what is meant as Markdown and is none: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for<[string, ...string[]]>([
  [
    "IMPORTANT NOTICE: read this",
    '10:1  Advice: "IMPORTANT NOTICE" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "The FREE PARK RIDE BIKE PLAN starts.",
    '10:5  Advice: "FREE PARK RIDE BIKE PLAN" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "NO DOGS, NO CATS, NO COWS, NO PIGS",
    '10:1  Advice: "NO DOGS, NO CATS, NO COWS, NO PIGS" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "The BBC, ITV, FREE PARKING TODAY here",
    '10:15  Advice: "FREE PARKING TODAY" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "W A R N I N G to all",
    '10:1  Advice: "W A R N I N G" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "CONGRATULATIONS to her",
    '10:1  Advice: "CONGRATULATIONS" is in capitals, which are hard to read and may be read out letter by letter → use small letters, with capitals only for names and to start a sentence',
  ],
  [
    "The box on the right has dates.",
    '10:5  Advice: "box on the right" can be recognised only by its position → add its name or its heading',
  ],
  [
    "Click the button below.",
    '10:1  Advice: "Click the button below" can be recognised only by its position → add its name or its heading',
  ],
  [
    "The dates shown in red are full.",
    '10:11  Advice: "shown in red" can be recognised only by its colour → say the same in words, for example “full” or “late”',
  ],
  [
    "Press the round button.",
    '10:1  Advice: "Press the round button" can be recognised only by its shape or size → write what it says on it',
  ],
  [
    "The green rows are open.",
    '10:1  Advice: "The green rows" can be recognised only by its colour → say the same in words, for example “full” or “late”',
  ],
])("tells what is wrong with words that some cannot use: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for<[string, ...string[]]>([
  [
    "مرحبا بكم في مكتبتنا الجديدة",
    "10:1  the text is in Arabic letters, but screen readers would read it as English → write [ar] (Arabic), [ur] (Urdu) or [fa] (Persian) before it",
  ],
  [
    "She said Добро пожаловать to us all.",
    '10:10  Advice: "Добро пожаловать" is in Cyrillic letters, within a line in another language → put it in a separate paragraph that starts with [uk] (Ukrainian), [ru] (Russian) or [bg] (Bulgarian)',
  ],
  [
    "La bibliothèque est ouverte tous les jours et vous pouvez emprunter des livres avec votre carte.",
    "10:1  Advice: the text looks like French, but screen readers would read it as English → write [fr] before it",
  ],
  [
    "Mae'r llyfrgell newydd ar agor bob dydd ac mae croeso i bawb yn y gymuned wedi hyn.",
    "10:1  Advice: the text looks like Welsh, but screen readers would read it as English → write [cy] before it",
  ],
  [
    "Biblioteka jest otwarta codziennie i nie trzeba się zapisywać na wydarzenia dla dzieci.",
    "10:1  Advice: the text looks like Polish, but screen readers would read it as English → write [pl] before it",
  ],
  [
    "Croeso i bawb!",
    "10:1  Advice: the text looks like Welsh, but screen readers would read it as English → write [cy] before it",
  ],
  [
    "Diolch yn fawr",
    "10:1  Advice: the text looks like Welsh, but screen readers would read it as English → write [cy] before it",
  ],
  [
    "[pj] Words",
    "10:1  Advice: [pj] is not a language code → use a code of two or three letters, for example [cy] for Welsh or [pl] for Polish",
  ],
  [
    "[es] La bibliothèque est ouverte tous les jours et vous pouvez emprunter des livres avec votre carte.",
    "10:1  Advice: the text is marked as Spanish, but looks like French → [fr]",
  ],
  [
    "[ar] Electronic visa waiver",
    "10:1  the text is marked as Arabic, but is in Latin letters → write the mark of its language",
  ],
  [
    "[cy] مرحبا بكم في مكتبتنا",
    "10:1  the text is marked as Welsh, but is in Arabic letters → [ar] (Arabic), [ur] (Urdu) or [fa] (Persian)",
  ],
  [
    "[fr] The library is open to all of you and it will have the books.",
    "10:1  Advice: the text is marked as French, but looks like English → remove the mark",
  ],
])("tells what is wrong with another language: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test.for<[string, ...string[]]>([
  [
    "Every EHCP is reviewed.",
    "10:7  Advice: EHCP is never spelled out → write education, health and care plan (EHCP) the first time",
  ],
])("tells what is wrong with an abbreviation: %j", ([source, ...messages]) => {
  expect(told(source)).toEqual(messages);
});

test("tells what is too long", () => {
  const italics = `*${words(25)}*`;
  expect(told(italics)).toEqual([
    "10:2  Advice: 25 words in a row are in italics, which are hard to read → remove the marks around them, or write > before a quotation",
  ]);
  expect(told(sentences(151))).toEqual([
    "10:1  Advice: the paragraph has 151 words, and readers lose their place → split it into two or three paragraphs",
  ]);
  expect(told(`![${"a long story. ".repeat(21)}](/media/library.jpg)`)).toEqual([
    "10:3  Advice: the alternative text has 293 characters, and listeners cannot pause in it or go back → write up to 250 characters, and put the rest in the text",
  ]);
  const paragraphs = Array(14).fill(sentences(45)).join("\n\n");
  expect(told(paragraphs)).toEqual([
    "10:1  Advice: the text has 630 words and no heading → add a heading (##) before each new subject",
  ]);
  expect(told(`${paragraphs}\n\n- a list`)).toEqual([]);
});

test.for([
  "NHS, SEND (special educational needs and disabilities), UNISON and UNITE met.",
  "The BBC, ITV, NHS ENGLAND and HMRC.",
  "Turn right at the light; the road is on the left of the park.",
  "The council is in the red.",
  "Put it in your green box, or the blue bin.",
  "[cy] Mae'r llyfrgell newydd ar agor bob dydd ac mae croeso i bawb yn y gymuned wedi hyn.",
  "[ar] مرحبا بكم",
  "[The strategy](/a/) and [the plan](/b/)",
  "[Call 101](tel:101)",
  "[Guide (PDF, 1.2 MB)](https://a.example/b.pdf)",
  "[Guide](https://a.example/b.pdf) (PDF, 12 pages)",
  "[Plan](/media/plan.pdf)",
  "Table 2: Ages\n\n| a | b |\n|---|---|\n| 1 | 2 |",
  "![Map of the new bus routes](/media/library.jpg)",
  '![The leader, Jane Smith, opens the library](/media/library.jpg "Jane Smith")',
  "a – one\nb – two",
  "He said — and meant it —\nthat",
  "The A4440 WR5 2NP road",
  "Wait...",
  "3 * 4 * 5 = 60",
  "see `-----`",
  "---",
  "μm and Ω",
  "café résumé naïve",
  "Rue de la Paix, Boulevard de la Madeleine",
  "Cyngor Sir Gâr",
  "[1] a note",
  "[see] words",
  "I AM",
  "GMB, UNISON, UNITE, ASLEF, USDAW and RMT",
  "Plas Newydd and Llyfrgell Bangor",
  "Plas Newydd",
  "Write to libraries@northgate.gov.uk, or to GOV.UK and Amazon.co.uk.",
  "[Ask by email](mailto:libraries@northgate.gov.uk)",
  "![Photo finish of the 100 metres](/media/library.jpg)",
  "![Picture framing at the library](/media/library.jpg)",
  "![2026 runners at the start](/media/library.jpg)",
  "![Library](/media/library.jpg)",
  "COVID-19 PCR NHS UKHSA DHSC PPE",
  "Rhondda Cynon Taf, Pen-y-bont ar Ogwr, Merthyr Tudful",
  "> – one\n> – two",
  "the council's Cabinet\nwith two  spaces.  Yes",
  '- ![The desk](/media/library.jpg "In the new room")',
  "[transcript](/a/) of [The interview](https://a.example/b.mp3)",
  "[News](/news/)\n\n[News](/news/)",
  "**Monday** words",
  "It is above the budget.  The link between them is clear.",
  "[Download the annual plan](/a/)",
  "[The plan] (page 4), [it] (see: page 5) said. \\[plan\\](/a/) \\*\\* `[plan] (/a/)` 2 == 2",
])("has nothing to say of %j", (source) => {
  expect(told(source)).toEqual([]);
});
