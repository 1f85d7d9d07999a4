import { afterAll } from "vitest";
import { removeTempFolders } from "./temp-folder.ts";

// Before every test file: some share one process, in which a module is loaded once.
afterAll(removeTempFolders);
