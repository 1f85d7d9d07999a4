import { expect, test } from "vitest";
import { readSite } from "../../../src/content/site/read-site.ts";
import { contentFolder, now, told, usual } from "../../support/content-folder.ts";

const site = (desk: string) => `${usual["site.yaml"]}desk: ${desk}\n`;

test.for([
  [
    "northgate/newsroom",
    "13:7  desk  the value is read as a line of text → write it like this: desk: {repository: northgate/newsroom}",
  ],
  ["{}", "13:7  desk.repository  `repository` is missing → add a line, for example repository: northgate/newsroom"],
  [
    "{repository: newsroom}",
    '13:20  desk.repository  "newsroom" is not the owner and the name of a repository → write the last two parts of its address, such as northgate/newsroom',
  ],
  [
    "{repository: https://github.com/northgate/newsroom/tree/main}",
    '13:20  desk.repository  "https://github.com/northgate/newsroom/tree/main" is not the owner and the name of a repository → northgate/newsroom\n    desk: {repository: northgate/newsroom}',
  ],
  [
    "{repository: git@github.com:northgate/newsroom.git}",
    '13:20  desk.repository  "git@github.com:northgate/newsroom.git" is not the owner and the name of a repository → northgate/newsroom\n    desk: {repository: northgate/newsroom}',
  ],
  [
    "{repository: https://github.northgate.example/web/newsroom}",
    '13:20  desk.repository  "https://github.northgate.example/web/newsroom" is not the owner and the name of a repository → web/newsroom, and the server beside it, as in host: https://github.northgate.example',
  ],
  [
    "{repository: https://gitlab.com/northgate/newsroom}",
    "13:20  desk.repository  the desk writes to GitHub, and cannot write to gitlab.com → delete `desk`, and use the desk on your own computer: `npm start`",
  ],
  [
    "{repo: northgate/newsroom}",
    "13:8  desk.repo  `repo` is not a key; did you mean `repository`? → `repository`\n    desk: {repository: northgate/newsroom}",
  ],
  [
    "{repository: northgate/newsroom, branch: main branch}",
    '13:48  desk.branch  "main branch" is not the name of a branch → write the branch that is published, such as main',
  ],
  [
    "{repository: northgate/newsroom, folder: /content/}",
    '13:48  desk.folder  "/content/" is not a folder of the repository → content\n    desk: {repository: northgate/newsroom, folder: content}',
  ],
  [
    "{repository: northgate/newsroom, folder: ../content}",
    '13:48  desk.folder  "../content" is not a folder of the repository → write the way to content/ from the top of the repository, such as content',
  ],
  [
    "{repository: northgate/newsroom, signIn: http://sign-in.northgate.example}",
    "13:48  desk.signIn  the address begins with http:, so others could read the key with which an officer signs in → https://sign-in.northgate.example\n    desk: {repository: northgate/newsroom, signIn: https://sign-in.northgate.example}",
  ],
  [
    "{repository: northgate/newsroom, signIn: our service}",
    '13:48  desk.signIn  "our service" is not the address of a server → copy its address from the browser, for example https://sign-in.northgate.example',
  ],
  [
    "{repository: northgate/newsroom, host: github.northgate.example/api/v3}",
    '13:46  desk.host  "github.northgate.example/api/v3" is not the address of a server alone → https://github.northgate.example\n    desk: {repository: northgate/newsroom, host: https://github.northgate.example}',
  ],
  [
    "{repository: northgate/newsroom, host: https://gitea.northgate.example}",
    "13:46  desk.host  the desk writes to GitHub, and cannot write to gitea.northgate.example → delete `desk`, and use the desk on your own computer: `npm start`",
  ],
] as const)("tells what is wrong with the desk %s", async ([desk, message]) => {
  expect(await told({ "site.yaml": site(desk) })).toEqual([`content/site.yaml:${message}`]);
});

test.for([
  [
    "{repository: northgate/newsroom}",
    { branch: "main", folder: "content", signIn: undefined, host: undefined, address: undefined },
  ],
  [
    "{repository: northgate/newsroom, branch: live/site, folder: web/content, signIn: https://sign-in.northgate.example/desk/, host: https://github.northgate.example/, address: https://desk.northgate.example/}",
    {
      branch: "live/site",
      folder: "web/content",
      signIn: "https://sign-in.northgate.example/desk",
      host: "https://github.northgate.example",
      address: "https://desk.northgate.example",
    },
  ],
] as const)("reads the desk %s", ([desk, rest]) => {
  const { value, problems } = readSite(contentFolder({ "site.yaml": site(desk) }), now);
  expect(problems).toEqual([]);
  expect(value?.desk).toEqual({ repository: "northgate/newsroom", ...rest });
});

test("has no desk where site.yaml says none", () => {
  expect(readSite(contentFolder({}), now).value?.desk).toBeUndefined();
});

test.for(["/desk/", "/desk/help/", "/DESK"])("leads the old address %s nowhere, where the desk lies", async (from) => {
  const redirects = `redirects: {${from}: /about/}`;
  expect(await told({ "site.yaml": `${usual["site.yaml"]}${redirects}\n` })).toEqual([]);
  expect(await told({ "site.yaml": `${site("{repository: northgate/newsroom}")}${redirects}\n` })).toEqual([
    `content/site.yaml:14:${15 + from.length}  redirects.${from}  the site writes ${from} itself → delete this address`,
  ]);
});
