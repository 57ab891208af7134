import {
  missingFor
} from "./shared-files-plain-file.js";

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

export {
  isBelow,
  outside,
  within
};
