import type { MediaWork } from "../media/media-work.ts";
import { countOf } from "../newsroom/format.ts";
import { showProgress } from "./progress.ts";

/** What was worked out before from the same bytes is kept here. It may be deleted at any time. */
const cache = ".cache/media";

const patience = 2000;

/** Keeps what is worked out from pictures and documents, and says how far the work is where it takes long. */
export function mediaWork(): MediaWork {
  const showMade = showWhenLong("pictures");
  return {
    cache,
    onRead: showWhenLong("pictures and documents looked into"),
    onMade: (done, all) => {
      if (done === 0) console.log(`Making ${countOf(all, "picture")} in the sizes of phones and screens …`);
      showMade(done, all);
    },
  };
}

/** Shows progress once two seconds have gone by since the work began. */
function showWhenLong(unit: string): (done: number, all: number) => void {
  const progress = showProgress(unit);
  let start: number | undefined;
  return (done, all) => {
    start ??= performance.now();
    if (performance.now() - start < patience) return;
    progress.update(done, all);
    if (done === all) progress.stop();
  };
}
