import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";

/** The sources of a folder, as TypeScript reads them. */
export interface Project {
  /** The tree of a file, by its path in the folder. */
  readonly treeOf: (file: string) => SourceFile;
  /** Whether a file would still have no fault of types if this were its text. */
  readonly fits: (file: string, text: string) => boolean;
  readonly close: () => void;
}

/** Reads the project of a folder's `tsconfig.json`; `folder` is an absolute path. Writes nothing. */
export function openProject(folder: string): Project {
  const changed = new Map<string, string>();
  const api = new API({ cwd: folder, fs: { readFile: (path) => changed.get(path) } });
  const whole = api.updateSnapshot({ openProjects: [join(folder, "tsconfig.json")] });
  const programOf = (snapshot: typeof whole) => {
    const [project] = snapshot.getProjects();
    if (!project) throw new Error(`${folder} holds no project of TypeScript`);
    return project.program;
  };
  const trees = programOf(whole);
  return {
    treeOf: (file) => {
      const tree = trees.getSourceFile(join(folder, file));
      if (!tree) throw new Error(`${file} is no part of the project`);
      return tree;
    },
    fits: (file, text) => {
      const path = join(folder, file);
      changed.set(path, text);
      using snapshot = api.updateSnapshot({ fileChanges: { changed: [path] } });
      const program = programOf(snapshot);
      const faults = [...program.getSyntacticDiagnostics(path), ...program.getSemanticDiagnostics(path)];
      changed.set(path, readFileSync(path, "utf8"));
      api.updateSnapshot({ fileChanges: { changed: [path] } }).dispose();
      return faults.length === 0;
    },
    close: () => api.close(),
  };
}
