import { SingleBar } from "cli-progress";

/** Something long that says how far it is: a bar on a terminal, a line in a log now and then. */
interface Progress {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

const stepsPerLine = 100;

/** Shows progress on standard error, counted in a unit such as "pages". */
export function showProgress(unit: string): Progress {
  const bar = new SingleBar({ format: `{bar} {value} of {total} ${unit}`, hideCursor: true, noTTYOutput: false });
  return {
    update: (done, all) => {
      if (!process.stderr.isTTY) {
        if (done % stepsPerLine === 0) console.error(`${done} of ${all} ${unit}`);
      } else if (bar.isActive) bar.update(done);
      else bar.start(all, done);
    },
    stop: () => bar.stop(),
  };
}
