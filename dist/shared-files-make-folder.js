// build/files/make-folder.js
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
async function makeFolder(path) {
  let missing = [];
  for (let at = path; !await isThere(at); at = dirname(at))
    missing.unshift(at);
  for (let folder of missing)
    await mkdir(folder).catch(async (error) => {
      if (error.code !== "EEXIST" || !(await stat(folder)).isDirectory())
        throw error;
    });
  if (!(await stat(path)).isDirectory())
    throw Object.assign(new Error(`${path} is a file`), { code: "EEXIST" });
}
async function isThere(path) {
  try {
    return await stat(path), !0;
  } catch (error) {
    if (error.code === "ENOENT" && dirname(path) !== path)
      return !1;
    throw error;
  }
}

export {
  makeFolder
};
