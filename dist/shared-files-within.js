import {
  missingFor
} from "./shared-model-basics-units.js";

// build/files/within.js
import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
function isBelow(folder, path) {
  let way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
var outside = {
  kind: "missing",
  isThere: !0,
  why: "it is outside of the repository",
  hint: "a config names files of its own repository or, without one, of the working folder"
};
async function within(root, path) {
  if (!isBelow(root, path))
    return outside;
  try {
    let real = await realPathOf(path);
    return isBelow(await realpath(root), real) ? { kind: "within", path: real } : outside;
  } catch (error) {
    return missingFor(error);
  }
}
async function realPathOf(path) {
  try {
    return await realpath(path);
  } catch (error) {
    let parent = dirname(path);
    if (error.code !== "ENOENT" || parent === path)
      throw error;
    return join(await realPathOf(parent), basename(path));
  }
}

// build/files/replace-file.js
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
async function replaceFile(path, text) {
  let made = `${path}.${randomUUID().slice(0, 8)}.new`;
  try {
    await writeFile(made, text, { flag: "wx" }), await rename(made, path);
  } catch (error) {
    throw await rm(made, { force: !0 }).catch(() => {
    }), error;
  }
}

export {
  isBelow,
  outside,
  within,
  replaceFile
};
