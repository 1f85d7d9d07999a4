import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const answers = {
  name: "Northgate Council",
  website: "www.northgate.gov.uk",
  address: "https://news.northgate.gov.uk",
  contact: "press@northgate.gov.uk",
};

/** The flags for answers, with some of them in another form or left out. */
function flagsOf(other: Readonly<Record<string, string | undefined>> = {}): string[] {
  return Object.entries({ ...answers, ...other }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}

const newIn = (content: string, ...flags: string[]) => runCommand("new", ["newsroom", "--content", content, ...flags]);

test("sets up a newsroom from flags, shows what it was not told, and says what is left to do", async () => {
  const content = join(tempFolder(), "content");
  const { status, stdout, stderr } = await newIn(content, ...flagsOf());
  expect([status, stderr]).toEqual([0, ""]);
  const year = /authority: northgate\.gov\.uk,(\d{4})/.exec(readFileSync(join(content, "site.yaml"), "utf8"))?.[1];
  expect(stdout).toBe(`The newsroom of Northgate Council is set up:
  ${content}/pages/about.md
  ${content}/pages/contact.md
  ${content}/pages/privacy.md
  ${content}/accessibility.yaml
  ${content}/site.yaml
It has these until you change them:
  title          Northgate Council newsroom
  address        https://news.northgate.gov.uk/
  topics         children, council, environment, health, housing, libraries, planning, roads, schools
  contact        Press office, press@northgate.gov.uk
  authority      northgate.gov.uk,${year}
                 Every item of every feed has an id that begins with a domain and a year in which the council held it. It never changes, even if the newsroom moves, or subscribers get every old item as new.
  language       British English, and the clocks of London
  licence        Open Government Licence v3.0
  accessibility  not compliant, until an audit is recorded; an answer within 5 working days
What is left to do:
  1. Read ${content}/pages/, and add what only you can know. Show privacy.md to your data protection officer.
  2. Choose your topics in ${content}/site.yaml before the first release: their short names become web addresses.
  3. Take out the # in ${content}/site.yaml where the lines are right: who decides, before the first strategy, and where to report a security fault.
  4. Have people test the site, and record it in ${content}/accessibility.yaml. Until then the statement says that nobody has.
  5. Commit, and set up GitHub: docs/for-maintainers.md#setting-up-github-for-officers.
  6. Write the first release: npm run new. See it: npm start.
`);
});

test("takes another authority than the one that follows from the website", async () => {
  const content = join(tempFolder(), "content");
  expect((await newIn(content, ...flagsOf({ authority: "north.gov.uk,1999" }))).status).toBe(0);
  expect(readFileSync(join(content, "site.yaml"), "utf8")).toContain("\nauthority: north.gov.uk,1999\n");
});

test("names what is wrong with files that it left alone", async () => {
  const content = join(tempFolder(), "content");
  mkdirSync(join(content, "pages"), { recursive: true });
  writeFileSync(join(content, "pages/about.md"), "---\ntitle: About\nsummary: Us.\n---\n\nThis is a sample.\n");
  const { status, stdout } = await newIn(content, ...flagsOf());
  expect(status).toBe(0);
  expect(stdout).toContain(
    `Left as they are, because they are not as the sample had them:\n  ${join(content, "pages/about.md")}\n`,
  );
  expect(stdout).toContain(`What is left to do:
  Mend what npm run check reports:
    ${content}/pages/about.md:6:1  text  this sentence is the sample's: "This is a sample." → write what is true of Northgate Council, or delete it [sample-leftover]
`);
});

test("lists as left to do what check reports, with what is an error only where it is new", async () => {
  const content = join(tempFolder(), "content");
  mkdirSync(join(content, "pages"), { recursive: true });
  writeFileSync(join(content, "pages/about.md"), '---\ntitle: "About *us*"\nsummary: Us.\n---\n\nOurs.\n');
  const { stdout } = await newIn(content, ...flagsOf());
  const [, left = ""] = /Mend what npm run check reports:\n([\s\S]*?) {2}1\. /.exec(stdout) ?? [];
  const listed = left.replaceAll(/^ {4}/gm, "");
  expect(listed).toContain('pages/about.md:2:8  title  "*us*" is Markdown');
  const check = await runCommand("check", ["--content", content]);
  expect([check.status, check.stdout]).toEqual([1, expect.stringContaining(listed)]);
  expect(check.stdout).toContain("1 error");
  expect(listed).not.toContain("Advice: ");
});

test("writes nothing where the newsroom is set up", async () => {
  const content = join(tempFolder(), "content");
  mkdirSync(content);
  writeFileSync(join(content, "site.yaml"), "name: Northgate Council\n");
  expect(await newIn(content, ...flagsOf())).toEqual({
    status: 1,
    stdout: "",
    stderr: `${content}/site.yaml is not the sample's: this newsroom is set up. Nothing was written.\n`,
  });
});

test.for([
  [flagsOf({ name: undefined }), "--name is missing, such as Northgate Council"],
  [
    flagsOf({ website: undefined, contact: undefined }),
    "--website is missing, such as https://www.northgate.gov.uk/\n--contact is missing, such as press@northgate.gov.uk",
  ],
  [
    flagsOf({ contact: "press" }),
    '--contact: "press" is not an email address → write one, for example press@northgate.gov.uk',
  ],
  [flagsOf({ authority: "north" }), expect.stringContaining('--authority: "north" is not a domain and a year → ')],
  [
    [
      "--name",
      "Ash *Council*",
      "--website",
      "localhost",
      "--address",
      "http://news.northgate.gov.uk",
      "--authority",
      "north",
    ],
    `--name: "Ash *Council*" has characters that no name has, and readers would see them as typed → Ash Council
--website: "localhost" is not a web address → copy the address from the browser, starting with https://
--address: the address of the site begins with http:, so others could change what readers see → https://news.northgate.gov.uk/
--contact is missing, such as press@northgate.gov.uk
--authority: "north" is not a domain and a year → write a domain of the council and a year in which it held it, for example northgate.example,2026`,
  ],
  [
    [...flagsOf(), "--title", "News", "--date", "2026-03-13"],
    "A newsroom takes no --title.\nA newsroom takes no --date.",
  ],
  [[...flagsOf(), "--colour", "red"], "Unknown option '--colour'."],
] as const)("does not understand %j", async ([flags, message]) => {
  const content = join(tempFolder(), "content");
  const { status, stderr } = await newIn(content, ...flags);
  expect([status, stderr.split("\nUsage: ")[0]]).toEqual([2, message]);
  expect(existsSync(content)).toBe(false);
});

/** A place in which a set-up was stopped after it had noted what it was to do. */
function stopped(): string {
  const folder = tempFolder();
  const order = {
    answers: { ...answers, website: "https://www.northgate.gov.uk/", authority: "northgate.gov.uk,2026" },
    day: "2026-03-13",
  };
  writeFileSync(join(folder, ".newsroom-set-up.json"), JSON.stringify(order));
  return join(folder, "content");
}

test.for([
  ["without flags", []],
  ["with a flag of the same answer", ["--website", "www.northgate.gov.uk"]],
] as const)("goes on with what was answered before it was stopped, %s", async ([, flags]) => {
  const content = stopped();
  const { status, stdout } = await newIn(content, ...flags);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^Continuing the set-up that was stopped, with the answers given then\.\nThe newsroom of Northgate/,
  );
  expect(readFileSync(join(content, "accessibility.yaml"), "utf8")).toContain("\nprepared: 2026-03-13\n");
});

test("mixes no answers of two set-ups", async () => {
  const content = stopped();
  const { status, stderr } = await newIn(content, "--name", "Southgate Council");
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    `--name: a set-up was stopped half-way whose answer was Northgate Council. Give that answer or no flags to complete it, and change it in ${content} afterwards.`,
  ]);
});

test("asks again at a terminal until an answer is right, and shows what follows from the website", async () => {
  const content = join(tempFolder(), "content");
  const command = `"${process.execPath}" scripts/new.ts newsroom --content "${content}"`;
  const terminal = spawn("script", ["--quiet", "--flush", "--command", command, "/dev/null"], {
    env: process.env,
  });
  let shown = "";
  let look = () => {};
  terminal.stdout.on("data", (chunk) => {
    shown += String(chunk);
    look();
  });
  /** Waits for words, after those that were waited for before. */
  const sees = (words: string) =>
    new Promise<void>((found) => {
      look = () => {
        const at = shown.indexOf(words);
        if (at < 0) return;
        shown = shown.slice(at + words.length);
        look = () => {};
        found();
      };
      look();
    });
  const ended = new Promise<number | null>((done) => terminal.once("close", done));
  const type = (keys: string) => terminal.stdin.write(keys);

  await sees("The council’s name, such as Northgate Council:");
  type("\r");
  await sees("The council’s name is missing");
  type("Northgate Council\r");
  await sees("The council’s website, such as");
  type("localhost\r");
  await sees("is not a web address");
  type("\u0015www.northgate.gov.uk\r");
  await sees("(https://www.northgate.gov.uk/)");
  type("\r");
  await sees("(https://news.northgate.gov.uk/)");
  type("http://localhost\r");
  await sees('"localhost" is not a domain');
  type("\u0015media.northgate.gov.uk\r");
  await sees("(https://media.northgate.gov.uk/)");
  type("\r");
  await sees("(press@northgate.gov.uk)");
  type("media@northgate.gov.uk\r");
  await sees("Every item of every feed has an id that begins with a domain");
  await sees("(northgate.gov.uk,20");
  type("northgate.gov.uk,2001\r");
  await sees("is set up");
  expect(await ended).toBe(0);
  const site = readFileSync(join(content, "site.yaml"), "utf8");
  for (const line of [
    "url: https://media.northgate.gov.uk/",
    "authority: northgate.gov.uk,2001",
    "  email: media@northgate.gov.uk",
  ])
    expect(site.split("\n")).toContain(line);
});
