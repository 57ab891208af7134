import {
  rootOf
} from "./shared-config-options.js";

// build/cli/root-folder.js
import { lstat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
async function rootFolder(config) {
  let root = await repositoryAround(process.cwd()) ?? process.cwd();
  return rootOf(root, config && resolve(config));
}
async function repositoryAround(folder) {
  return await lstat(join(folder, ".git")).catch(() => {
  }) ? folder : dirname(folder) === folder ? void 0 : repositoryAround(dirname(folder));
}

export {
  rootFolder
};
