import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";
import { expression, runStep, stepsOf, workflow } from "../support/workflow.ts";

describe("a test gives way to a newer change on main", () => {
  const script = resolve(".github/give-way.sh");

  /** Runs a command under the script, with a GitHub that answers as told. */
  function givingWay(command: string, gh: string, environment: Readonly<Record<string, string>> = {}) {
    const folder = tempFolder();
    const [asked, output] = [join(folder, "asked"), join(folder, "output")];
    writeFileSync(join(folder, "gh"), `#!/usr/bin/env bash\necho "$*" >> "${asked}"\n${gh}\n`);
    chmodSync(join(folder, "gh"), 0o755);
    const { status, stdout } = spawnSync(script, ["bash", "-c", command], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env["PATH"]}`,
        ...{ GITHUB_OUTPUT: output, GITHUB_SHA: "abc", GITHUB_REPOSITORY: "northgate/newsroom" },
        ...{ GIVES_WAY: "true", GH_TOKEN: "token" },
        ...environment,
      },
    });
    const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
    return { status, stdout, asked: read(asked), output: read(output), folder };
  }

  test.for([0, 1, 3])("ends as the command does where there is none: %i", (status) => {
    const ran = givingWay(`exit ${status}`, "echo identical");
    expect([ran.status, ran.output]).toEqual([status, ""]);
  });

  test("ends the command and all that it started, says why, and passes", () => {
    const ran = givingWay("(sleep 30; touch late) & sleep 30; touch late", "echo behind");
    expect([ran.status, ran.stdout, ran.output]).toEqual([
      0,
      "::notice::A newer change is on main. Its own run tests and publishes what is there now.\n",
      "superseded=yes\n",
    ]);
    expect(ran.asked).toBe("api repos/northgate/newsroom/compare/main...abc?per_page=1 --jq .status\n");
    expect(spawnSync("pgrep", ["--full", "touch late"]).stdout?.toString() ?? "").toBe("");
  });

  test("gives way where main has left this commit, too", () => {
    expect(givingWay("sleep 30", "echo diverged")).toMatchObject({ status: 0, output: "superseded=yes\n" });
  });

  test.for([
    ["GitHub does not answer", "echo behind; exit 1"],
    ["GitHub tells of what main was before", "echo ahead"],
    ["main is this commit", "echo identical"],
  ] as const)("goes on where %s", ([, gh]) => {
    const ran = givingWay("sleep 1; exit 1", gh);
    expect([ran.status, ran.output]).toEqual([1, ""]);
  });

  test.for(["false", ""])("asks nobody and ends nothing where it gives way to nothing: “%s”", (GIVES_WAY) => {
    const ran = givingWay("echo done", "echo behind", { GIVES_WAY });
    expect([ran.status, ran.stdout, ran.asked]).toEqual([0, "done\n", ""]);
  });

  test.for(["true", "false"])("hands the command no token, giving way or not: %s", (GIVES_WAY) => {
    expect(givingWay('echo "[$GH_TOKEN]"', "echo identical", { GIVES_WAY }).stdout).toBe("[]\n");
  });
});

test("all that tests before publishing gives way, unless the change takes something down", () => {
  const prove = stepsOf("publish", "prove");
  const givesWay = prove.filter(({ run }) => run?.startsWith(".github/give-way.sh"));
  expect(givesWay.map(({ id }) => id)).toEqual(["site", "known", "pages"]);
  for (const { env } of givesWay)
    expect(env?.["GIVES_WAY"]).toBe(expression("steps.check.outputs.takes-down != 'yes'"));
  const { jobs } = workflow("publish");
  expect(jobs["prove"]?.outputs?.["gives-way"]).toBe(expression("steps.check.outputs.takes-down != 'yes'"));
  expect(jobs["pages"]?.with?.["gives-way"]).toBe(expression("needs.prove.outputs.gives-way == 'true'"));
  expect(jobs["code"]?.with?.["gives-way"]).toBe(true);
  for (const [name, job] of [
    ["code", "code"],
    ["accessibility", "part"],
  ] as const)
    expect(stepsOf(name, job).find(({ id }) => id === "test")?.env?.["GIVES_WAY"]).toBe(expression("inputs.gives-way"));
});

test("nothing that gave way is published", () => {
  const { outputs } = workflow("publish").jobs["prove"] ?? {};
  expect(outputs?.["proved"]).toBe(
    expression("steps.pages.outcome == 'success' && steps.pages.outputs.superseded != 'yes' && 'yes' || ''"),
  );
  const ifOf = (id: string) => stepsOf("publish", "prove").find((step) => step.id === id)?.if;
  expect(ifOf("plan")).toBe("steps.site.outputs.superseded != 'yes'");
  expect(ifOf("known")).toBe("steps.plan.outputs.parts");
  expect(ifOf("pages")).toBe(`steps.plan.outputs.parts == '["1/1"]' && steps.known.outputs.superseded != 'yes'`);
  expect(outputs?.["several"]).toContain("steps.known.outcome == 'success' && steps.known.outputs.superseded != 'yes'");
  expect(workflow("code").jobs["code"]?.outputs?.["proved"]).toContain("steps.test.outputs.superseded != 'yes'");
});

test.for([
  ["success", "success", "success", 0],
  ["success", "success", "failure", 1],
  ["success", "failure", "success", 1],
  ["success", "skipped", "success", 1],
  ["success", "success", "cancelled", 1],
  ["failure", "skipped", "skipped", 1],
  ["cancelled", "", "", 1],
] as const)("the one check of a proposal: content %s, pages %s, code %s", ([CONTENT, PAGES, CODE, status]) => {
  const ran = runStep(stepsOf("test", "test"), "passed", {}, { CONTENT, PAGES, CODE });
  expect([ran.status, ran.stdout]).toEqual([status, `Content: ${CONTENT}. Pages: ${PAGES}. Code: ${CODE}.\n`]);
});

test.for([
  ["test", "content"],
  ["publish", "prove"],
] as const)("%s goes no further where the plan cannot be made", ([name, job]) => {
  const steps = stepsOf(name, job);
  expect(runStep(steps, "plan", { npm: `echo '["1/2","2/2"]'` }).output).toBe('parts=["1/2","2/2"]\n');
  const failed = runStep(steps, "plan", { npm: "exit 3" });
  expect([failed.status, failed.output]).toEqual([3, ""]);
});

describe("on several machines", () => {
  const part = stepsOf("accessibility", "part");
  const joinSteps = stepsOf("accessibility", "join");
  const long = new Date("2026-01-01");
  const write = (file: string, text: string, time = long) => {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, time, time);
  };

  test("a part begins with what the last run and its own predecessor found, the newer of both", () => {
    const cwd = tempFolder();
    write(join(cwd, "site/index.html"), "home");
    mkdirSync(join(cwd, "built"));
    execFileSync("tar", ["-cf", "built/artifact.tar", "-C", "site", "."], { cwd });
    write(join(cwd, ".cache/verdicts/a.json"), "new", new Date("2026-02-02"));
    write(join(cwd, "part/a.json"), "old");
    write(join(cwd, "part/b.json"), "found before");
    expect(runStep(part, "unpack", {}, {}, { cwd }).status).toBe(0);
    const read = (file: string) => readFileSync(join(cwd, file), "utf8");
    expect([read("_site/index.html"), read(".cache/verdicts/a.json"), read(".cache/verdicts/b.json")]).toEqual([
      "home",
      "new",
      "found before",
    ]);
    write(join(cwd, ".cache/verdicts/c.json"), "found now", new Date(Date.now() + 1000));
    expect(runStep(part, "found", {}, {}, { cwd }).status).toBe(0);
    expect(readdirSync(join(cwd, "part")).toSorted()).toEqual(["a.json", "b.json", "c.json"]);
  });

  test("begins with nothing where nothing was kept", () => {
    const cwd = tempFolder();
    write(join(cwd, "built/artifact.tar"), "");
    expect(runStep(part, "unpack", { tar: "exit 0" }, {}, { cwd }).status).toBe(0);
  });

  const joining = (...parts: number[]) => {
    const cwd = tempFolder();
    write(join(cwd, ".cache/verdicts/0.json"), "old");
    for (const number of parts) {
      write(join(cwd, `part/${number}.json`), "found", new Date("2026-02-02"));
      // What another part was told of this page in an earlier run.
      if (number > 0) write(join(cwd, "part/0.json"), "found before", new Date("2026-01-15"));
      write(join(cwd, "began"), "", new Date("2026-02-03"));
      expect(runStep(part, "found", {}, {}, { cwd }).status).toBe(0);
      mkdirSync(join(cwd, `parts/part-${number}`), { recursive: true });
      renameSync(join(cwd, "part.tar"), join(cwd, `parts/part-${number}/part.tar`));
      rmSync(join(cwd, "part"), { recursive: true });
    }
    const { status, output } = runStep(joinSteps, "join", {}, { PARTS: '["1/3","2/3","3/3"]' }, { cwd });
    return { status, output, kept: readdirSync(join(cwd, ".cache/verdicts")).toSorted(), cwd };
  };

  test("joins what all parts found", () => {
    const { cwd, ...joined } = joining(0, 1, 2);
    expect(joined).toEqual({ status: 0, output: "proved=yes\n", kept: ["0.json", "1.json", "2.json"] });
    expect(readFileSync(join(cwd, ".cache/verdicts/0.json"), "utf8")).toBe("found");
  });

  test.for([[[]], [[0]], [[0, 2]], [[1, 2]]] as const)("proves nothing with the parts %s of three", ([parts]) => {
    expect(joining(...parts)).toMatchObject({ status: 0, output: "" });
  });
});
