import { expect, test } from "vitest";
import { isBare, offered, readAnswer } from "../../../src/writing/newsroom/answers.ts";

test.for([
  ["name", "  Northgate & District Council ", "Northgate & District Council"],
  ["name", "Cyngor Sir Ynys Môn", "Cyngor Sir Ynys Môn"],
  [
    "name",
    "The “Royal” Borough of King’s Lynn, Bath & St. Ives (Unitary) – 2nd",
    "The “Royal” Borough of King’s Lynn, Bath & St. Ives (Unitary) – 2nd",
  ],
  ["website", "https://www.northgate.gov.uk/home_(new)", "https://www.northgate.gov.uk/home_%28new%29"],
  ["website", "https://www.northgate.gov.uk", "https://www.northgate.gov.uk/"],
  ["website", "www.northgate.gov.uk", "https://www.northgate.gov.uk/"],
  ["website", "northgate.gov.uk/home", "https://northgate.gov.uk/home"],
  ["website", "HTTPS://WWW.Northgate.gov.uk/", "https://www.northgate.gov.uk/"],
  ["address", "news.northgate.gov.uk", "https://news.northgate.gov.uk/"],
  ["address", "https://www.northgate.gov.uk/newsroom", "https://www.northgate.gov.uk/newsroom/"],
  ["address", "https://northgate.github.io/newsroom//", "https://northgate.github.io/newsroom/"],
  ["contact", "press@northgate.gov.uk", "press@northgate.gov.uk"],
  ["address", "https://northgâte.gov.uk/", "https://xn--northgte-nza.gov.uk/"],
  ["authority", "northgate.gov.uk,2026", "northgate.gov.uk,2026"],
] as const)("reads as the %s %j", ([question, given, value]) => {
  expect(readAnswer(question, given)).toEqual({ value });
});

test.for([
  ["name", " ", "The council’s name is missing → write one, for example Northgate Council"],
  ["name", "\u200b", "the value is invisible → write letters or digits"],
  [
    "name",
    "Sample newsroom",
    `"Sample newsroom" is the sample's → write the council's own, for example Northgate Council`,
  ],
  [
    "website",
    "Northgate Council",
    '"Northgate Council" is not a web address → copy the address from the browser, starting with https://',
  ],
  [
    "website",
    "http://localhost:8080/",
    '"http://localhost:8080/" does not have the domain of a council → write an address like https://www.northgate.gov.uk/',
  ],
  [
    "website",
    "https://192.0.2.1/",
    '"https://192.0.2.1/" does not have the domain of a council → write an address like https://www.northgate.gov.uk/',
  ],
  [
    "website",
    "https://newsroom.example/",
    `"https://newsroom.example/" is the sample's → write the council's own, for example https://www.northgate.gov.uk/`,
  ],
  [
    "address",
    "https://news.northgate.gov.uk/?a=b",
    "the address of the site has a ? or a # in it → https://news.northgate.gov.uk/",
  ],
  ...["http://localhost", "https://localhost:8080/", "http://127.0.0.1/", "https://northgate/"].map(
    (given) =>
      [
        "address",
        given,
        `"${new URL(given).hostname}" is not a domain → write the whole address of the newsroom, for example https://news.northgate.example/`,
      ] as const,
  ),
  ...(
    [
      ["news.northgate", "news.northgate"],
      ["https://www.northgate/", "www.northgate"],
      ["newsroom.northgate/a", "newsroom.northgate"],
    ] as const
  ).map(
    ([given, host]) =>
      [
        "address",
        given,
        `"${host}" has no ending such as .gov.uk → write the whole address of the newsroom, for example https://news.northgate.example/`,
      ] as const,
  ),
  [
    "address",
    "http://news.northgate.gov.uk/",
    "the address of the site begins with http:, so others could change what readers see → https://news.northgate.gov.uk/",
  ],
  [
    "website",
    "http://www.northgate.gov.uk/",
    "the address of the site begins with http:, so others could change what readers see → https://www.northgate.gov.uk/",
  ],
  [
    "website",
    "www.northgate",
    '"https://www.northgate" does not have the domain of a council → write an address like https://www.northgate.gov.uk/',
  ],
  [
    "contact",
    "press@northgate",
    '"press@northgate" is not an email address → write one, for example press@northgate.gov.uk',
  ],
  [
    "contact",
    "press@newsroom.example",
    `"press@newsroom.example" is the sample's → write the council's own, for example press@northgate.gov.uk`,
  ],
  [
    "authority",
    "northgate.gov.uk",
    '"northgate.gov.uk" is not a domain and a year → write a domain of the council and a year in which it held it, for example northgate.example,2026',
  ],
] as const)("refuses as the %s %j", ([question, given, fault]) => {
  expect(readAnswer(question, given)).toEqual({ fault });
});

test.for([
  ["Ash *Council*", "Ash Council"],
  ["**Ash Council**", "Ash Council"],
  ["Ash <b>Council</b>", "Ash Council"],
  ["Ash &amp; Elm Council", "Ash & Elm Council"],
  ["Ash&nbsp;Council", "Ash Council"],
  ["[Ash Council](https://www.ash.gov.uk/)", "Ash Council"],
  ["A_B_ Council", undefined],
  ["<b>", undefined],
  ["{{ council }}", undefined],
  ["[COUNCIL]", undefined],
  ["# Ash Council", "Ash Council"],
  ["press@ash.gov.uk", undefined],
  ["https://www.ash.gov.uk/", undefined],
] as const)("refuses a name with signs that readers would see: %j", ([name, plain]) => {
  const write = plain ?? "write the name as people read it, for example Northgate Council";
  expect(readAnswer("name", name)).toEqual({
    fault: `"${name}" has characters that no name has, and readers would see them as typed → ${write}`,
  });
});

test.for([
  ["address", "news.northgate.gov.uk", true],
  ["website", "northgate.gov.uk/home", true],
  ["address", "https://news.northgate.gov.uk/", false],
  ["contact", "press@northgate.gov.uk", false],
  ["name", "northgate.gov.uk", false],
] as const)("knows an address that leaves out https: as the %s %j", ([question, given, expected]) => {
  expect(isBare(question, given)).toBe(expected);
});

test.for([
  [
    "https://www.northgate.gov.uk/",
    "https://news.northgate.gov.uk/",
    "press@northgate.gov.uk",
    "northgate.gov.uk,2026",
  ],
  [
    "https://northgate.gov.uk/home",
    "https://news.northgate.gov.uk/",
    "press@northgate.gov.uk",
    "northgate.gov.uk,2026",
  ],
  ["https://new.eden.gov.uk/", "https://news.new.eden.gov.uk/", "press@new.eden.gov.uk", "new.eden.gov.uk,2026"],
] as const)("offers what follows from %s", ([website, address, contact, authority]) => {
  expect(offered("address", website, "2026")).toBe(address);
  expect(offered("contact", website, "2026")).toBe(contact);
  expect(offered("authority", website, "2026")).toBe(authority);
  for (const [question, value] of [
    ["address", address],
    ["contact", contact],
    ["authority", authority],
  ] as const)
    expect(readAnswer(question, value)).toEqual({ value });
});
